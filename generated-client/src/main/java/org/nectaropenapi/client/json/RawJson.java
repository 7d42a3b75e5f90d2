package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON that a tree or a conversion between objects holds apart, as it does with an {@link UnreadableValue}. */
final class RawJson {

    /** Reads the value that a parser stands at. */
    @FunctionalInterface
    interface Reading {
        @Nullable Object read(JsonParser parser, DeserializationContext context) throws IOException;
    }

    private RawJson() {}

    static boolean isAt(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && parser.getEmbeddedObject() instanceof RawValue;
    }

    static @Nullable Object read(JsonParser parser, DeserializationContext context, Reading reading)
            throws IOException {
        RawValue raw = (RawValue) parser.getEmbeddedObject();
        try (JsonParser text = parser.getCodec().getFactory().createParser(String.valueOf(raw.rawValue()))) {
            text.setCodec(parser.getCodec());
            text.nextToken();
            return reading.read(text, context);
        }
    }
}
