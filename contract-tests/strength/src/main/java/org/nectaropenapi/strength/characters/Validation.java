package org.nectaropenapi.strength.characters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Ways to treat requests that the document does not allow. */
final class Validation {
    /** More invalid values than any request of the suite has. */
    private static final int ATTEMPTS = 12;

    private static final Pattern UUID = Pattern.compile("(?i)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/|$)");

    private Validation() {}

    /** Names fields as keys in the body of a 400, and has a page for paths that cannot exist. */
    static ServiceVariation errorsByField() {
        return (request, next) -> {
            String type = request.headers().getOrDefault("content-type", "application/json");
            if (request.body().length > 0 && !type.matches("(?i)(application/json|multipart/form-data).*")) {
                return ProxiedResponse.problem(415, "Unsupported media type in request.");
            }
            ProxiedResponse response = next.respond(request);
            String[] detail = detail(response);
            if (response.status() == 400 && detail.length == 2) {
                String field = detail[0].equals("body") ? "non_field_errors" : detail[0];
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.putArray(field.replaceFirst("[.\\[].*", "")).add("This field " + detail[1] + ".");
                return response.with(body);
            }
            return isOfMalformedId(request, response)
                    ? response.text("text/html", "<!doctype html><h1>Not Found</h1>")
                    : response;
        };
    }

    /** Leaves out invalid values as long as the service accepts the rest. */
    static ServiceVariation ignoringInvalid() {
        return (request, next) -> {
            ProxiedRequest sent = request;
            ProxiedResponse response = next.respond(sent);
            for (int i = 0; i < ATTEMPTS && response.status() == 400; i++) {
                Optional<ProxiedRequest> rest = without(sent, detail(response)[0]);
                if (rest.isEmpty()) {
                    return response;
                }
                sent = rest.get();
                response = next.respond(sent);
            }
            return response;
        };
    }

    private static Optional<ProxiedRequest> without(ProxiedRequest request, String place) {
        // A page says that unknown users are refused.
        if (place.equals("users")) {
            return Optional.empty();
        }
        if (request.has(place)) {
            return Optional.of(request.without(place));
        }
        if (request.query().matches("(.*&)?" + place + "=(&.*)?")) {
            return Optional.of(request.without(place));
        }
        if (!(request.json() instanceof ObjectNode body)) {
            return Optional.empty();
        }
        String field = place.replaceFirst("[.\\[].*", "");
        return body.has(field) ? Optional.of(request.withBody(body.deepCopy().without(field))) : Optional.empty();
    }

    /** Rejects parameters and fields that the document does not have, empty texts, and ids that are none. */
    static ServiceVariation strict() {
        return (request, next) -> operation(request)
                .flatMap(operation -> fault(operation, request))
                .orElseGet(() -> {
                    ProxiedResponse response = next.respond(request);
                    return isOfMalformedId(request, response) ? response.status(400) : response;
                });
    }

    private static boolean isOfMalformedId(ProxiedRequest request, ProxiedResponse response) {
        boolean takesId = operation(request)
                .filter(operation -> !operation.parametersIn("path").isEmpty())
                .isPresent();
        return response.status() == 404
                && takesId
                && !UUID.matcher(request.path()).find();
    }

    private static Optional<ProxiedResponse> fault(Operation operation, ProxiedRequest request) {
        Set<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .collect(Collectors.toSet());
        Optional<String> unknown = Arrays.stream(request.query().split("&"))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .filter(name -> !name.isEmpty() && !known.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(ProxiedResponse.problem(400, unknown.get() + ": unknown parameter"));
        }
        if (request.json() instanceof ObjectNode body && body.valueStream().anyMatch(Validation::isBlank)) {
            return Optional.of(ProxiedResponse.problem(400, "A text is empty."));
        }
        return Optional.empty();
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.asText().isBlank();
    }

    /** Responds late. */
    static ServiceVariation waiting(Duration time) {
        return (request, next) -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return next.respond(request);
        };
    }

    private static Optional<Operation> operation(ProxiedRequest request) {
        return ApiDocument.bundled().operations().stream()
                .filter(operation -> request.is(operation.id()))
                .findFirst();
    }

    /** Returns the place and the fault that a detail names, or the detail alone. */
    private static String[] detail(ProxiedResponse response) {
        return response.json().path("detail").asText().split(": ", 2);
    }
}
