package org.nectaropenapi.contract.generated;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.nectaropenapi.contract.suite.Api;
import org.nectaropenapi.sandbox.document.Operation;

/** Sends generated requests and says where the service did not answer as the document has it. */
final class CaseRun {
    /** An id that cannot exist may be answered like one that does not, see unknown-id-status in the open questions. */
    private static final Set<Integer> NOT_THERE = Set.of(400, 403, 404);

    private final Api api;
    private final Operation operation;
    private final AtomicInteger sent = new AtomicInteger();

    CaseRun(Api api, Operation operation) {
        this.api = api;
        this.operation = operation;
    }

    /** Sends all requests; answers one line for each that did not come out as it should. */
    List<String> failures(List<Case> cases) {
        return cases.stream()
                .flatMap(c -> failure(c).map(text -> c + ": " + text).stream())
                .toList();
    }

    int sent() {
        return sent.get();
    }

    private Optional<String> failure(Case c) {
        boolean open = OpenOutcomes.reason(c).isPresent();
        Response response;
        sent.incrementAndGet();
        try {
            response = send(open ? api.lenient() : api.given(), c.draft());
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        int status = response.statusCode();
        if (status >= 500 || !operation.responses().containsKey(status)) {
            return Optional.of("answered " + status);
        }
        if (open) {
            return Optional.empty();
        }
        if (c.isValid()) {
            return status < 300 ? Optional.empty() : Optional.of("refused with " + status + ": " + detail(response));
        }
        boolean right = c.place().startsWith("path.") ? NOT_THERE.contains(status) : status == 400;
        if (!right) {
            return Optional.of("answered " + status + " instead of a refusal");
        }
        JsonNode body = Ground.json(response);
        return body.isObject() && !body.isEmpty() ? Optional.empty() : Optional.of("refused without a body");
    }

    private Response send(RequestSpecification specification, Draft draft) {
        String path = operation.path();
        for (var parameter : draft.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        String query = draft.query().stream()
                .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
        RequestSpecification request = specification.urlEncodingEnabled(false);
        if (draft.mediaType() != null) {
            request = request.contentType(draft.mediaType());
        }
        if (draft.body() != null) {
            request = request.body(draft.body());
        }
        return request.request(operation.method(), query.isEmpty() ? path : path + "?" + query);
    }

    private static String detail(Response response) {
        return Ground.json(response).path("detail").asText("no detail");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
