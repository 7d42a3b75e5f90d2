package org.nectaropenapi.pacts.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;

/** The text of a parameter as the JSON type that its schema names; what does not read so stays a text. */
final class Scalar {

    private Scalar() {}

    static JsonNode read(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?\\d+")
                        ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                        : JsonNodeFactory.instance.textNode(text);
            case "boolean" ->
                text.matches("true|false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : JsonNodeFactory.instance.textNode(text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }
}
