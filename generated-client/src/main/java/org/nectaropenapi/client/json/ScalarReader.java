package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.UUIDDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.ExpectedTypes;

/** Reads scalars as Jackson does, but for values that Jackson would take for others than they are. */
abstract class ScalarReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient JsonDeserializer<?> usual;

    ScalarReader(Class<T> type, JsonDeserializer<?> usual) {
        super(type);
        this.usual = usual;
    }

    /** Returns whether a text can be one of the type, once the blanks around it are gone. */
    boolean accepts(String text) {
        return true;
    }

    /** Returns whether the number that the parser stands at can be one of the type. */
    boolean acceptsNumber(JsonParser parser) throws IOException {
        return true;
    }

    @Override
    public LogicalType logicalType() {
        return usual.logicalType();
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        boolean isAccepted = token == JsonToken.VALUE_STRING
                ? acceptsText(parser.getText())
                : !token.isNumeric() || acceptsNumber(parser);
        return isAccepted ? (T) usual.deserialize(parser, context) : refused(parser.getText(), context);
    }

    private boolean acceptsText(String text) {
        String value = Blanks.strip(text);
        // Jackson cuts off control characters as well, and reads the text null as none.
        return value.length() == text.trim().length() && !value.equals("null") && (value.isEmpty() || accepts(value));
    }

    @SuppressWarnings("unchecked")
    final @Nullable T refused(String text, DeserializationContext context) throws IOException {
        Class<T> type = (Class<T>) handledType();
        return type.cast(context.handleWeirdStringValue(type, text, "expected " + ExpectedTypes.of(type)));
    }

    /** Reads true, false, and the numbers 1 and 0 that stand for them. */
    static final class BooleanReader extends ScalarReader<Boolean> {
        private static final long serialVersionUID = 1L;

        BooleanReader() {
            super(Boolean.class, NumberDeserializers.find(Boolean.class, Boolean.class.getName()));
        }

        @Override
        boolean acceptsNumber(JsonParser parser) throws IOException {
            String digits = parser.getText();
            return digits.equals("0") || digits.equals("1");
        }
    }

    /** Reads UUIDs in their usual form; Jackson takes any 24 characters of Base64 for one as well. */
    static final class UuidReader extends ScalarReader<UUID> {
        private static final long serialVersionUID = 1L;

        private static final int LENGTH = 36;

        UuidReader() {
            super(UUID.class, new UUIDDeserializer());
        }

        @Override
        boolean accepts(String text) {
            return text.length() == LENGTH;
        }

        @Override
        boolean acceptsNumber(JsonParser parser) {
            return false;
        }
    }

    static final class UriReader extends ScalarReader<URI> {
        private static final long serialVersionUID = 1L;

        UriReader() {
            super(URI.class, FromStringDeserializer.findDeserializer(URI.class));
        }
    }
}
