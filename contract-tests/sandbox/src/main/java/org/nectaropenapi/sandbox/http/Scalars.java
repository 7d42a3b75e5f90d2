package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;

/** Converts the text of a parameter or form field to the JSON type of its schema. */
final class Scalars {
    private Scalars() {}

    static JsonNode read(JsonNode schema, String text) {
        // Text that does not convert stays text, which the schema check then refuses.
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?[0-9]{1,100}")
                        ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                        : JsonNodeFactory.instance.textNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : JsonNodeFactory.instance.textNode(text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }
}
