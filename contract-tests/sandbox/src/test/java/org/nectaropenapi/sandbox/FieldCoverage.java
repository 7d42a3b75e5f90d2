package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Which fields of answers, and which values of complete enumerations, have been seen with a value. */
final class FieldCoverage {
    private final ApiDocument document = ApiDocument.bundled();
    private final Set<String> fieldsSeen = new TreeSet<>();
    private final Set<String> valuesSeen = new TreeSet<>();

    void note(Operation operation, JsonNode body) {
        operation.successSchema().ifPresent(schema -> walk(schema, body, "", ""));
    }

    /** Fields of any successful answer that have never had a value, as schema.field. */
    Set<String> fieldsMissing() {
        Set<String> missing = new TreeSet<>();
        document.operations()
                .forEach(o -> o.successSchema().ifPresent(s -> expectFields(s, "", missing, new TreeSet<>())));
        missing.removeAll(fieldsSeen);
        return missing;
    }

    /** Values of complete enumerations in answers that have never been seen, as schema.field=value. */
    Set<String> valuesMissing() {
        Set<String> missing = new TreeSet<>();
        document.operations()
                .forEach(o -> o.successSchema().ifPresent(s -> expectValues(s, "", missing, new TreeSet<>())));
        missing.removeAll(valuesSeen);
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
                    fieldsSeen.add(name + "." + property.getKey());
                    walk(property.getValue(), own, name, property.getKey());
                }
            }
        } else if (resolved.has("enum")) {
            valuesSeen.add(owner + "." + field + "=" + value.asText());
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
