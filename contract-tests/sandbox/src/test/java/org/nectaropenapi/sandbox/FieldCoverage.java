package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Records which fields of responses, and which values of complete enumerations, have occurred. */
final class FieldCoverage {
    private final ApiDocument document = ApiDocument.bundled();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();

    void observe(Operation operation, JsonNode body) {
        operation.successSchema().ifPresent(schema -> walk(schema, body, "", ""));
    }

    /** Returns the fields of successful responses that have never had a value, as schema.field. */
    Set<String> missingFields() {
        Set<String> missing = new TreeSet<>();
        document.operations()
                .forEach(o -> o.successSchema().ifPresent(s -> expectFields(s, "", missing, new TreeSet<>())));
        missing.removeAll(fields);
        return missing;
    }

    /** Returns the values of complete enumerations that have never occurred, as schema.field=value. */
    Set<String> missingValues() {
        Set<String> missing = new TreeSet<>();
        document.operations()
                .forEach(o -> o.successSchema().ifPresent(s -> expectValues(s, "", missing, new TreeSet<>())));
        missing.removeAll(values);
        return missing;
    }

    private static String name(JsonNode schema, String otherwise) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? otherwise : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void walk(JsonNode schema, JsonNode value, String owner, String field) {
        JsonNode resolved = document.schemas().resolve(schema);
        String name = name(schema, owner);
        if (value.isArray()) {
            value.forEach(item -> walk(resolved.path("items"), item, name, field));
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property :
                    resolved.path("properties").properties()) {
                JsonNode own = value.path(property.getKey());
                if (!own.isMissingNode() && !own.isNull()) {
                    fields.add(name + "." + property.getKey());
                    walk(property.getValue(), own, name, property.getKey());
                }
            }
        } else if (resolved.has("enum")) {
            values.add(owner + "." + field + "=" + value.asText());
        }
    }

    private void expectFields(JsonNode schema, String owner, Set<String> expected, Set<String> visited) {
        JsonNode resolved = document.schemas().resolve(schema);
        String name = name(schema, owner);
        if (resolved.has("items")) {
            expectFields(resolved.path("items"), name, expected, visited);
        }
        if (!resolved.has("properties") || !visited.add(name)) {
            return;
        }
        resolved.path("properties").properties().forEach(property -> {
            if (!property.getValue().path("writeOnly").asBoolean()) {
                expected.add(name + "." + property.getKey());
                expectFields(property.getValue(), name, expected, visited);
            }
        });
    }

    private void expectValues(JsonNode schema, String owner, Set<String> expected, Set<String> visited) {
        JsonNode resolved = document.schemas().resolve(schema);
        String name = name(schema, owner);
        if (resolved.has("items")) {
            expectValues(resolved.path("items"), name, expected, visited);
        }
        if (!resolved.has("properties") || !visited.add(name)) {
            return;
        }
        resolved.path("properties").properties().forEach(property -> {
            JsonNode own = document.schemas().resolve(property.getValue());
            JsonNode item = document.schemas().resolve(own.path("items"));
            own.path("enum").forEach(value -> expected.add(name + "." + property.getKey() + "=" + value.asText()));
            item.path("enum").forEach(value -> expected.add(name + "." + property.getKey() + "=" + value.asText()));
            expectValues(property.getValue(), name, expected, visited);
        });
    }
}
