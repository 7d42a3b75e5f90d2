package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of which no type is known: unknown fields and free-form objects. A number that would take too many
 * digits to write out is kept as it came, see {@link Decimals}.
 */
final class AnyValueReader extends StdScalarDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    AnyValueReader() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, context);
            case START_ARRAY -> list(parser, context);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Decimals.readOrKeep(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_EMBEDDED_OBJECT ->
                RawJson.isAt(parser) ? RawJson.read(parser, context, this::deserialize) : parser.getEmbeddedObject();
            default -> context.handleUnexpectedToken(Object.class, parser);
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.put(name, deserialize(parser, context));
        }
        return object;
    }

    private List<@Nullable Object> list(JsonParser parser, DeserializationContext context) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(deserialize(parser, context));
        }
        return list;
    }
}
