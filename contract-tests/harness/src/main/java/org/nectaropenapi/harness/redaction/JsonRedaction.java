package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.nectaropenapi.spec.model.ApiDocument;

/** Replaces the texts of a JSON body along its schema. Types, keys and order stay. */
final class JsonRedaction {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String KEY = "[A-Za-z_][A-Za-z0-9_]{0,29}";

    /** In an object that the document does not have, a capital would rather begin the name of somebody. */
    private static final String UNKNOWN_KEY = "[a-z_][A-Za-z0-9_]{0,29}";

    private final ApiDocument document;
    private final FieldKinds kinds;
    private final Pseudonyms pseudonyms;
    private final JsonNodeFactory factory = JsonNodeFactory.instance;

    JsonRedaction(ApiDocument document, FieldKinds kinds, Pseudonyms pseudonyms) {
        this.document = document;
        this.kinds = kinds;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Replaces the texts of a value.
     *
     * @param name name of its field; empty for a whole body
     * @param schema its schema; a missing node where the document has none
     * @param value the value
     */
    JsonNode redact(String name, JsonNode schema, JsonNode value) {
        JsonNode resolved = resolve(schema);
        if (value.isObject()) {
            return object(resolved, value);
        }
        if (value.isArray()) {
            ArrayNode array = factory.arrayNode();
            value.forEach(item -> array.add(redact(name, resolved.path("items"), item)));
            return array;
        }
        if (value.isTextual()) {
            return TextNode.valueOf(pseudonyms.of(kinds.of(name, resolved), value.textValue()));
        }
        return value.isNumber() && isWorthHiding(name, resolved) ? number(value) : value;
    }

    private ObjectNode object(JsonNode schema, JsonNode value) {
        ObjectNode object = factory.objectNode();
        value.properties().forEach(property -> {
            String key = property.getKey();
            JsonNode documented = schema.path("properties").path(key);
            JsonNode own = documented.isMissingNode() ? schema.path("additionalProperties") : documented;
            String kept = documented.isMissingNode() ? key(schema, key) : key;
            object.set(kept, redact(key, own, property.getValue()));
        });
        return object;
    }

    /**
     * A key is a name of the API; what cannot be one may be data, such as a map by e-mail address. Where the document
     * has a map, every key is data.
     */
    private String key(JsonNode schema, String key) {
        boolean isMap = schema.isBoolean()
                || schema.path("additionalProperties").isObject()
                || schema.path("additionalProperties").asBoolean(false);
        boolean isName = !isMap && key.matches(schema.isMissingNode() ? UNKNOWN_KEY : KEY);
        return isName ? pseudonyms.withoutKnown(key) : pseudonyms.text(key);
    }

    /** A number where the document has none or a text may be the number of an account. */
    private boolean isWorthHiding(String name, JsonNode schema) {
        String type = schema.path("type").asText("");
        return !type.equals("integer") && !type.equals("number") && kinds.of(name, schema) != FieldKind.DECIMAL;
    }

    private JsonNode number(JsonNode value) {
        String digits = value.asText();
        return digits.matches("-?[0-9]{4,}")
                ? factory.numberNode(new BigDecimal(pseudonyms.of(FieldKind.NUMBER, digits)).toBigInteger())
                : value;
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.startsWith(COMPONENTS)
                ? document.schemas().component(reference.substring(COMPONENTS.length()))
                : schema;
    }
}
