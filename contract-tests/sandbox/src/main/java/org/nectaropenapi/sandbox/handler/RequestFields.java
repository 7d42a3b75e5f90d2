package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.spec.model.ApiDocument;

/** Writes request bodies into state: absent keeps, null clears, a value replaces. */
final class RequestFields {
    private final ApiDocument document;
    private final String requestSchema;
    private final String stateSchema;
    private final Set<String> handledApart;

    /** Plain are those fields that both schemas have and that no code treats on its own. */
    RequestFields(ApiDocument document, String requestSchema, String stateSchema, Set<String> handledApart) {
        this.document = document;
        this.requestSchema = requestSchema;
        this.stateSchema = stateSchema;
        this.handledApart = handledApart;
    }

    void write(ObjectNode body, ObjectNode state) {
        body.properties().stream()
                .filter(e -> document.documents(requestSchema, e.getKey()))
                .filter(e -> document.documents(stateSchema, e.getKey()))
                .filter(e -> !handledApart.contains(e.getKey()))
                .forEach(e -> state.set(e.getKey(), e.getValue()));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Reads a list of users; all of them must have a Nectar account. */
    static List<String> users(ObjectNode body, SandboxState state) {
        List<String> users = texts(body.path("users"));
        users.stream().filter(email -> !state.hasAccount(email)).findFirst().ifPresent(email -> {
            throw Problem.badRequest("users", "no Nectar account belongs to " + email);
        });
        return users;
    }
}
