package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;

/** Successful responses of an operation, with the document's example or a sample of the schema as the body. */
final class SuccessfulResponse {

    private SuccessfulResponse() {}

    static ScriptedResponse of(Operation operation) {
        return of(operation, ClientDocument.successStatus(operation));
    }

    static ScriptedResponse of(Operation operation, int status) {
        return operation.response(status).child("content").children().stream()
                .findFirst()
                .map(content -> of(status, content))
                .orElseGet(() -> ScriptedResponse.empty(status));
    }

    private static ScriptedResponse of(int status, DocumentNode content) {
        JsonNode body = body(content);
        // The range of a type is no type of its own.
        String mediaType =
                content.key().replace("*/*", "application/octet-stream").replace("/*", "/plain");
        String text = BodyKind.of(mediaType) == BodyKind.JSON ? body.toString() : body.asText();
        return new ScriptedResponse(
                status, List.of("Content-Type: " + mediaType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the body of a successful response as JSON; a missing node if it has none. */
    static JsonNode body(Operation operation) {
        return body(ClientDocument.json(operation.response(ClientDocument.successStatus(operation))));
    }

    private static JsonNode body(DocumentNode content) {
        if (!content.exists()) {
            return content.node();
        }
        return Example.of(content).stream()
                .findFirst()
                .map(Example::value)
                .orElseGet(() -> SampleValues.json(ValueType.of(content.child("schema")), 1));
    }
}
