package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Writes the tokens of a parser as JSON without a change to their digits, where Jackson's copies go through a double.
 */
final class JsonTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTexts() {}

    /** Keeps the value that the parser stands at, and leaves the parser at its last token. */
    static UnreadableValue unreadable(JsonParser parser, String expected) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            String text = parser.getText();
            return UnreadableValue.ofText(text, json(parser), expected);
        }
        return UnreadableValue.ofJson(json(parser), expected);
    }

    private static String json(JsonParser parser) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(written)) {
            int depth = 0;
            do {
                depth += write(parser, generator);
            } while (depth > 0 && parser.nextToken() != null);
        }
        return withoutHalves(written.toString());
    }

    /** Escapes halves of characters, which stand in texts only and which no encoding can write. */
    private static String withoutHalves(String json) {
        if (json.codePoints().noneMatch(JsonTexts::isHalf)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 6);
        json.codePoints().forEach(c -> {
            if (isHalf(c)) {
                escaped.append(String.format("\\u%04X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Writes one token; returns by how much the depth changes. */
    private static int write(JsonParser parser, JsonGenerator generator) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                generator.writeStartObject();
                return 1;
            }
            case START_ARRAY -> {
                generator.writeStartArray();
                return 1;
            }
            case END_OBJECT -> {
                generator.writeEndObject();
                return -1;
            }
            case END_ARRAY -> {
                generator.writeEndArray();
                return -1;
            }
            case FIELD_NAME -> generator.writeFieldName(parser.currentName());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getText());
            case VALUE_TRUE -> generator.writeBoolean(true);
            case VALUE_FALSE -> generator.writeBoolean(false);
            case VALUE_NULL -> generator.writeNull();
            case VALUE_EMBEDDED_OBJECT -> generator.writeRawValue(String.valueOf(parser.getEmbeddedObject()));
            default -> generator.writeString(parser.getText());
        }
        return 0;
    }
}
