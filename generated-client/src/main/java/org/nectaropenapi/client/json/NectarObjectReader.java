package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's JSON object into its builder without a call by reflection for each field, which is what reading would
 * spend most of its time and memory on. Blank text stands for no object; any other form (a bare array) is read as
 * annotated.
 */
final class NectarObjectReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Class<?> model;
    private final transient NectarObject.Builder<?> prototype;
    /** Filled once the types of the fields are known, before the first object is read. */
    private transient @Nullable FieldReaders fields;

    NectarObjectReader(JsonDeserializer<?> asAnnotated, Class<?> model, NectarObject.Builder<?> prototype) {
        super(asAnnotated);
        this.model = model;
        this.prototype = prototype;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> asAnnotated) {
        NectarObjectReader copy = new NectarObjectReader(asAnnotated, model, prototype);
        copy.fields = fields;
        return copy;
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        super.resolve(context);
        fields = FieldReaders.of(model, prototype.fieldNames(), context);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        FieldReaders read = fields;
        if (RawJson.isAt(parser)) {
            return RawJson.read(parser, context, this::deserialize);
        }
        if (read == null || !parser.hasToken(JsonToken.START_OBJECT)) {
            return isBlankText(parser) ? null : super.deserialize(parser, context);
        }
        return fill(prototype.another(), read, parser, context);
    }

    /** Leaves the given object as it is, since it is immutable, and returns one with the fields of both. */
    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context, Object given)
            throws IOException {
        FieldReaders read = fields;
        if (read == null || !parser.hasToken(JsonToken.START_OBJECT)) {
            return deserialize(parser, context);
        }
        NectarObject.Builder<?> builder = prototype.another();
        builder.takeOver((NectarObject) given);
        return fill(builder, read, parser, context);
    }

    private static NectarObject fill(
            NectarObject.Builder<?> builder, FieldReaders read, JsonParser parser, DeserializationContext context)
            throws IOException {
        int next = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            int index = read.indexOf(name, next);
            try {
                if (index < 0) {
                    builder.keepUnknown(name, read.anything(parser, context));
                } else {
                    read.read(index, builder, parser, context);
                    next = index + 1;
                }
            } catch (JacksonException | RuntimeException e) {
                throw JsonMappingException.wrapWithPath(e, builder, name);
            }
        }
        return builder.finish();
    }

    private static boolean isBlankText(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING) && Blanks.areAll(parser.getText());
    }

    /** Returns whether the model also has a form that is a list. */
    boolean takesLists() {
        return FieldReaders.takesLists(model);
    }
}
