package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Turns schemas of OpenAPI 3.0 into JSON Schema 2020-12.
 *
 * <p>The two differ in {@code nullable}, in references and in formats that JSON Schema does not know. Translating them
 * here keeps the verdicts independent of how far a validator understands OpenAPI's dialect.
 */
final class SchemaTranslator {
    private static final Set<String> COPIED = Set.of(
            "type",
            "enum",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");
    /** The other formats of the document (decimal, date-time-local, binary) are names of its own. */
    private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid", "email", "uri");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Direction direction;
    private final JsonNode components;

    SchemaTranslator(Direction direction, JsonNode components) {
        this.direction = direction;
        this.components = components;
    }

    ObjectNode definitions() {
        ObjectNode definitions = JSON.objectNode();
        components.properties().forEach(e -> definitions.set(e.getKey(), translate(e.getValue())));
        return definitions;
    }

    ObjectNode translate(JsonNode schema) {
        ObjectNode out = JSON.objectNode();
        if (schema.path("$ref").isTextual()) {
            String name = DocumentNode.component(schema).orElse("");
            // Nothing is known of a value whose schema the document does not have.
            return components.has(name) ? out.put("$ref", "#/$defs/" + name) : out;
        }
        schema.properties().stream()
                .filter(e -> COPIED.contains(e.getKey()))
                .forEach(e -> out.set(e.getKey(), e.getValue().deepCopy()));
        String format = schema.path("format").asText("");
        if (FORMATS.contains(format)) {
            out.put("format", format);
        }
        if (schema.has("items")) {
            out.set("items", translate(schema.path("items")));
        }
        if (schema.has("properties") || schema.has("additionalProperties")) {
            properties(schema, out);
        }
        if (schema.path("nullable").asBoolean(false)) {
            allowNull(out);
        }
        return out;
    }

    private void properties(JsonNode schema, ObjectNode out) {
        ObjectNode properties = out.putObject("properties");
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (travels(property.getValue())) {
                properties.set(property.getKey(), translate(property.getValue()));
            }
        }
        ArrayNode required = JSON.arrayNode();
        schema.path("required").forEach(name -> {
            if (travels(schema.path("properties").path(name.asText()))) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            out.set("required", required);
        }
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isObject()) {
            out.set("additionalProperties", translate(additional));
        } else if (additional.isMissingNode() && direction == Direction.RESPONSE) {
            out.put("additionalProperties", false);
        }
    }

    private boolean travels(JsonNode property) {
        String hidden = direction == Direction.RESPONSE ? "writeOnly" : "readOnly";
        return !property.path(hidden).asBoolean(false);
    }

    private static void allowNull(ObjectNode out) {
        if (out.path("type").isTextual()) {
            out.set("type", JSON.arrayNode().add(out.path("type")).add("null"));
        }
        if (out.path("enum") instanceof ArrayNode values) {
            values.addNull();
        }
    }
}
