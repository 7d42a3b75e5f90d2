package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.nectaropenapi.spec.model.ApiDocument;

/** Copies the fields of a request body to a stored resource: absent keeps, null clears, a value replaces. */
final class RequestFields {
    private final ApiDocument document;
    private final String requestSchema;
    private final String stateSchema;
    private final Set<String> excluded;

    /** Writes the fields that both schemas have, except those that the handler treats itself. */
    RequestFields(ApiDocument document, String requestSchema, String stateSchema, Set<String> excluded) {
        this.document = document;
        this.requestSchema = requestSchema;
        this.stateSchema = stateSchema;
        this.excluded = excluded;
    }

    void write(ObjectNode body, ObjectNode state) {
        body.properties().stream()
                .filter(e -> document.documents(requestSchema, e.getKey()))
                .filter(e -> document.documents(stateSchema, e.getKey()))
                .filter(e -> !excluded.contains(e.getKey()))
                .forEach(e -> state.set(e.getKey(), e.getValue()));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
