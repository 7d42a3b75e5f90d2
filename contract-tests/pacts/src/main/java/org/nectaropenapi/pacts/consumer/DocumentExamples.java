package org.nectaropenapi.pacts.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** The examples of the document, each with its schema. */
final class DocumentExamples {

    private static final JsonNode TREE = ApiDocument.bundled().tree();

    private DocumentExamples() {}

    /** A copy of an example and its schema; both are missing nodes if the document has no body there. */
    record Body(JsonNode schema, JsonNode example) {
        boolean isPresent() {
            return !schema.isMissingNode();
        }
    }

    static Operation operation(String id) {
        return ApiDocument.bundled().operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no operation " + id));
    }

    static String summary(String operationId) {
        return node(operationId).path("summary").asText();
    }

    static Body request(String operationId) {
        return body(node(operationId).path("requestBody"));
    }

    static Body response(String operationId, int status) {
        return body(node(operationId).path("responses").path(Integer.toString(status)));
    }

    static Body event(String type) {
        return body(TREE.path("x-webhooks").path(type).path("post").path("requestBody"));
    }

    static JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : TREE.at(reference.substring(1));
    }

    private static JsonNode node(String operationId) {
        Operation operation = operation(operationId);
        return TREE.path("paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
    }

    private static Body body(JsonNode bearer) {
        for (Map.Entry<String, JsonNode> content :
                resolve(bearer).path("content").properties()) {
            JsonNode media = content.getValue();
            JsonNode example = media.has("example")
                    ? media.path("example")
                    : resolve(media.path("examples").elements().next()).path("value");
            return new Body(media.path("schema"), example.deepCopy());
        }
        return new Body(MissingNode.getInstance(), MissingNode.getInstance());
    }
}
