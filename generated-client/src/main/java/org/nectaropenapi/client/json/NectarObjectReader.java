package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private transient @Nullable Fields fields;

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
        fields = Fields.of(model, prototype.fieldNames(), context);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Fields read = fields;
        if (read == null || !parser.hasToken(JsonToken.START_OBJECT)) {
            return isBlankText(parser) ? null : super.deserialize(parser, context);
        }
        NectarObject.Builder<?> builder = prototype.another();
        int next = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            int index = read.indexOf(name, next);
            try {
                if (index < 0) {
                    builder.keepUnknown(name, read.anything.deserialize(parser, context));
                } else {
                    builder.assign(
                            index + 1, token == JsonToken.VALUE_NULL ? null : read.value(index, parser, context));
                    next = index + 1;
                }
            } catch (JacksonException | RuntimeException e) {
                throw JsonMappingException.wrapWithPath(e, builder, name);
            }
        }
        return builder.finish();
    }

    private static boolean isBlankText(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().isBlank();
    }

    /** How the fields of a model are read, in the order of its names. */
    private record Fields(
            String[] names, Map<String, Integer> places, JsonDeserializer<?>[] readers, JsonDeserializer<?> anything) {

        static Fields of(Class<?> model, List<String> names, DeserializationContext context)
                throws JsonMappingException {
            Map<String, Type> types = new HashMap<>();
            for (Field field : model.getDeclaredFields()) {
                JsonProperty property = field.getAnnotation(JsonProperty.class);
                if (property != null) {
                    types.put(property.value(), field.getGenericType());
                }
            }
            Map<String, Integer> places = new HashMap<>();
            JsonDeserializer<?>[] readers = new JsonDeserializer<?>[names.size()];
            for (int i = 0; i < readers.length; i++) {
                places.put(names.get(i), i);
                JavaType type = context.getTypeFactory().constructType(types.get(names.get(i)));
                readers[i] = context.findContextualValueDeserializer(type, null);
            }
            JavaType anything = context.getTypeFactory().constructType(Object.class);
            return new Fields(
                    names.toArray(String[]::new),
                    places,
                    readers,
                    context.findContextualValueDeserializer(anything, null));
        }

        /** Finds a field; services tend to write fields in one order, so the one after the last is tried first. */
        int indexOf(String name, int guess) {
            if (guess < names.length && names[guess].equals(name)) {
                return guess;
            }
            Integer place = places.get(name);
            return place == null ? -1 : place;
        }

        @Nullable Object value(int index, JsonParser parser, DeserializationContext context) throws IOException {
            return readers[index].deserialize(parser, context);
        }
    }
}
