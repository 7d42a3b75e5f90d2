package org.nectaropenapi.harness.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.harness.coverage.CoverageNames;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Tells which responses show something of the API, and which come from an error, a gateway or a login page. */
final class ResponseRoles {
    private static final String JSON = "application/json";

    /** Statuses that follow from the key, the load or a gateway, whatever the operation is. */
    private static final Set<Integer> OF_ANY_OPERATION = Set.of(401, 407, 429);

    /** Fields by which frameworks tell of an error. */
    private static final Set<String> ERROR_FIELDS =
            Set.of("error", "errors", "detail", "details", "message", "exception", "traceback", "non_field_errors");

    private final ApiDocument document;
    private final Map<String, Operation> operations = new HashMap<>();

    ResponseRoles(ApiDocument document) {
        this.document = document;
        document.operations().forEach(operation -> operations.put(operation.id(), operation));
    }

    ResponseRole of(Exchange exchange) {
        if (exchange.status() >= 400) {
            return ResponseRole.ERROR;
        }
        if (exchange.status() < 200 || exchange.status() >= 300) {
            return ResponseRole.DOUBTFUL;
        }
        Optional<Operation> operation =
                Optional.ofNullable(exchange.operationId()).map(operations::get);
        boolean doubtful = operation
                .map(known -> isForeignPage(exchange.responseBody(), known) || isLikeAnError(exchange, known))
                .orElse(false);
        return doubtful ? ResponseRole.DOUBTFUL : ResponseRole.SUCCESS;
    }

    /** Tells whether the status of a response is a fact about its operation. */
    boolean showsItsStatus(Exchange exchange) {
        return switch (of(exchange)) {
            case SUCCESS -> true;
            case DOUBTFUL -> false;
            case ERROR ->
                exchange.status() < 500
                        && !OF_ANY_OPERATION.contains(exchange.status())
                        && !isPage(exchange.responseBody());
        };
    }

    private static boolean isForeignPage(Body body, Operation operation) {
        return isPage(body)
                && operation.responses().entrySet().stream()
                        .filter(response -> response.getKey() < 300)
                        .flatMap(response -> response.getValue().keySet().stream())
                        .noneMatch(ResponseRoles::isMarkup);
    }

    private static boolean isPage(Body body) {
        if (body.mediaType() != null && isMarkup(body.mediaType())) {
            return true;
        }
        String start = new String(body.bytes(), 0, Math.min(64, body.bytes().length), StandardCharsets.UTF_8);
        return start.stripLeading().startsWith("<");
    }

    private static boolean isMarkup(String mediaType) {
        String lower = mediaType.toLowerCase(Locale.ROOT);
        return lower.contains("html") || lower.contains("xml");
    }

    /**
     * Tells whether an object has fields of errors that its schema does not have, or nothing that the schema has, and
     * so is not what the document means.
     */
    private boolean isLikeAnError(Exchange exchange, Operation operation) {
        Optional<JsonNode> body = exchange.responseBody().json();
        JsonNode schema = operation
                .responses()
                .getOrDefault(exchange.status(), successOf(operation))
                .get(JSON);
        if (body.isEmpty()
                || schema == null
                || !body.get().isObject()
                || body.get().isEmpty()) {
            return false;
        }
        Set<String> documented = document.schemaNode(CoverageNames.body(operation, exchange.status()), schema)
                .properties()
                .keySet();
        Set<String> known = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        body.get().fieldNames().forEachRemaining(name -> (documented.contains(name) ? known : unknown).add(name));
        boolean saysError = unknown.stream().anyMatch(name -> ERROR_FIELDS.contains(name.toLowerCase(Locale.ROOT)));
        return saysError && known.size() * 2 <= documented.size() || !documented.isEmpty() && known.isEmpty();
    }

    private static Map<String, JsonNode> successOf(Operation operation) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey() < 300)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }
}
