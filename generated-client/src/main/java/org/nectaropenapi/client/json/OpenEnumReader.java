package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the constant of a known value without a call by reflection; whatever else comes is read as annotated. */
final class OpenEnumReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, OpenEnum> known;

    OpenEnumReader(JsonDeserializer<?> asAnnotated, List<? extends OpenEnum> known) {
        super(asAnnotated);
        this.known = new HashMap<>();
        known.forEach(constant -> this.known.put(constant.value(), constant));
    }

    private OpenEnumReader(JsonDeserializer<?> asAnnotated, Map<String, OpenEnum> known) {
        super(asAnnotated);
        this.known = known;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> asAnnotated) {
        return new OpenEnumReader(asAnnotated, known);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (Decimals.isTooLong(parser)) {
            return context.handleWeirdStringValue(handledType(), parser.getText(), "expected a value of a list");
        }
        boolean isText = parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT);
        OpenEnum constant = isText ? known.get(parser.getText()) : null;
        return constant != null ? constant : super.deserialize(parser, context);
    }
}
