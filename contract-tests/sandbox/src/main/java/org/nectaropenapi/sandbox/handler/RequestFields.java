package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Copies the fields of a request body to a stored resource: absent keeps, null clears, a value replaces. */
final class RequestFields {
    private final Set<String> names = new HashSet<>();
    private final Map<String, JsonNode> defaults = new LinkedHashMap<>();

    /**
     * Copies the fields that request and response of an operation have, except those that the handler treats itself.
     */
    RequestFields(ApiDocument document, String operationId, Set<String> excluded) {
        document.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .forEach(operation -> {
                    names.addAll(common(document, operation));
                    defaults.putAll(defaults(document, operation));
                });
        names.removeAll(excluded);
        defaults.keySet().retainAll(names);
    }

    private static Map<String, JsonNode> defaults(ApiDocument document, Operation operation) {
        Map<String, JsonNode> defaults = new LinkedHashMap<>();
        for (JsonNode schema : operation.requestSchemas().values()) {
            document.schemaNode("", schema).properties().forEach((name, field) -> {
                if (field.definition().has("default")) {
                    defaults.put(name, field.definition().path("default"));
                }
            });
        }
        return defaults;
    }

    private static Set<String> common(ApiDocument document, Operation operation) {
        Set<String> common = new HashSet<>();
        operation
                .requestSchemas()
                .values()
                .forEach(schema -> common.addAll(
                        document.schemaNode("", schema).properties().keySet()));
        Set<String> returned = new HashSet<>();
        operation
                .successSchema()
                .ifPresent(schema -> returned.addAll(
                        document.schemaNode("", schema).properties().keySet()));
        common.retainAll(returned);
        return common;
    }

    /** Writes the defaults of the document. */
    void writeDefaults(ObjectNode state) {
        defaults.forEach(state::set);
    }

    void write(ValidatedRequest request, ObjectNode state) {
        names.stream().filter(request::sends).forEach(name -> state.set(name, request.field(name)));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
