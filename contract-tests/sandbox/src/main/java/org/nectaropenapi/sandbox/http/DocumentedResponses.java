package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.sandbox.simulation.ShapeAdapter;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.samples.ExampleBodies;

/** Brings responses into the form that the document gives them now. */
final class DocumentedResponses {
    private final SimulatedDocument simulated;
    private final ShapeAdapter adapter;
    private final ExampleBodies examples;
    private final ResponseCheck check;

    DocumentedResponses(ApiDocument document, ResponseCheck check) {
        this.simulated = new SimulatedDocument(document);
        this.adapter = new ShapeAdapter(document, Direction.RESPONSE);
        this.examples = new ExampleBodies(document);
        this.check = check;
    }

    /** Tells whether an operation may differ from what its handler was written for. */
    boolean hasChanged(Operation operation) {
        return !simulated.changes(operation).isEmpty();
    }

    /** Tells whether a field or parameter of requests differs from what the handler was written for. */
    boolean hasChanged(Operation operation, String field) {
        return Arrays.stream(field.split("\\.")).anyMatch(simulated.changedInput(operation)::contains);
    }

    /** Returns the id that a value of a request stands for, where adapted responses show ids in another form. */
    String original(String text) {
        return adapter.original(text);
    }

    /** Returns the response in the document's form, if that can be reached. */
    HandlerResponse adapted(Operation operation, HandlerResponse response) {
        HandlerResponse candidate = fitted(operation, response);
        if (check.violatedRule(operation, candidate).isEmpty()) {
            return candidate;
        }
        return response.isSuccess() ? example(operation) : candidate;
    }

    /** Returns the document's example of a success. */
    HandlerResponse example(Operation operation) {
        return example(operation, operation.successStatus().orElse(204));
    }

    private HandlerResponse example(Operation operation, int status) {
        Map<String, JsonNode> content = operation.responses().getOrDefault(status, Map.of());
        return BodyKind.preferred(content.keySet())
                .map(type -> new HandlerResponse(status, examples.of(operation, status, type), type, Map.of()))
                .orElseGet(() -> new HandlerResponse(status, null, BodyMediaTypes.JSON, Map.of()));
    }

    private HandlerResponse fitted(Operation operation, HandlerResponse response) {
        int status = status(operation, response);
        Map<String, JsonNode> content = operation.responses().getOrDefault(status, Map.of());
        Optional<String> type = BodyKind.preferred(content.keySet());
        JsonNode body = response.body();
        if (type.isEmpty() || body == null || !BodyMediaTypes.isJson(type.get())) {
            return example(operation, status).withHeaders(response.headers());
        }
        JsonNode sample = examples.of(operation, status, type.get());
        return new HandlerResponse(
                status,
                adapter.adapted(operation, content.get(type.get()), body, sample),
                type.get(),
                response.headers());
    }

    /** Returns the document's status for a response: its first success, or the nearest error. */
    private static int status(Operation operation, HandlerResponse response) {
        if (response.isSuccess()) {
            return operation.successStatus().orElse(response.status());
        }
        if (operation.responses().containsKey(response.status())) {
            return response.status();
        }
        return operation.responses().keySet().stream()
                .filter(status -> status / 100 == response.status() / 100)
                .findFirst()
                .orElse(response.status());
    }
}
