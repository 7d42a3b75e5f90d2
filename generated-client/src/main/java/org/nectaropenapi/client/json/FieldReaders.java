package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringCollectionDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.ExpectedTypes;

/** How the fields of a model are read, in the order of its names. */
final class FieldReaders {

    private static final int SHORT_LIST = 4;

    private final String[] names;
    private final Map<String, Integer> places;
    private final FieldReader[] fields;
    private final JsonDeserializer<?> anything;

    private FieldReaders(
            String[] names, Map<String, Integer> places, FieldReader[] fields, JsonDeserializer<?> anything) {
        this.names = names;
        this.places = places;
        this.fields = fields;
        this.anything = anything;
    }

    static FieldReaders of(Class<?> model, List<String> names, DeserializationContext context)
            throws JsonMappingException {
        Map<String, Type> types = new HashMap<>();
        Set<String> localTimes = new HashSet<>();
        for (Field field : model.getDeclaredFields()) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            if (property != null) {
                types.put(property.value(), field.getGenericType());
                JsonFormat format = field.getAnnotation(JsonFormat.class);
                if (field.getType() == OffsetDateTime.class
                        && format != null
                        && format.pattern().equals(TimeWriter.LOCAL)) {
                    localTimes.add(property.value());
                }
            }
        }
        Map<String, Integer> places = new HashMap<>();
        FieldReader[] fields = new FieldReader[names.size()];
        for (int i = 0; i < fields.length; i++) {
            places.put(names.get(i), i);
            JavaType type = context.getTypeFactory().constructType(types.get(names.get(i)));
            JsonDeserializer<?> reader = localTimes.contains(names.get(i))
                    ? new LenientDates.LocalTimeReader()
                    : context.findContextualValueDeserializer(type, null);
            fields[i] = new FieldReader(type, Form.of(type), reader, element(type, reader, context));
        }
        JavaType anything = context.getTypeFactory().constructType(Object.class);
        return new FieldReaders(
                names.toArray(String[]::new), places, fields, context.findContextualValueDeserializer(anything, null));
    }

    /** Returns the reader of the scalars in a list that Jackson itself reads, one after the other. */
    private static @Nullable JsonDeserializer<?> element(
            JavaType type, JsonDeserializer<?> list, DeserializationContext context) throws JsonMappingException {
        boolean isPlain = Form.of(type) == Form.LIST_OF_SCALARS
                && !type.getContentType().isContainerType()
                && (list instanceof CollectionDeserializer || list instanceof StringCollectionDeserializer)
                && context.getConfig().findTypeDeserializer(type.getContentType()) == null;
        return isPlain ? context.findContextualValueDeserializer(type.getContentType(), null) : null;
    }

    /** Finds a field; services tend to write fields in one order, so the one after the last is tried first. */
    int indexOf(String name, int guess) {
        if (guess < names.length && names[guess].equals(name)) {
            return guess;
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    @Nullable Object anything(JsonParser parser, DeserializationContext context) throws IOException {
        return anything.deserialize(parser, context);
    }

    /** Reads the value that the parser stands at, or keeps it where it does not fit the field. */
    void read(int index, NectarObject.Builder<?> builder, JsonParser parser, DeserializationContext context)
            throws IOException {
        fields[index].read(index + 1, builder, parser, context);
    }

    static boolean takesLists(Class<?> model) {
        return Arrays.stream(model.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .map(Method::getParameterTypes)
                .anyMatch(parameters -> List.class.isAssignableFrom(parameters[0]));
    }

    /** How the type of a field stands in JSON. */
    private enum Form {
        SCALAR,
        OBJECT,
        /** A list or map of scalars, of which one that cannot be read costs the whole field. */
        LIST_OF_SCALARS,
        MAP_OF_SCALARS,
        LIST,
        MAP,
        ANYTHING;

        static Form of(JavaType type) {
            if (type.isContainerType()) {
                boolean ofScalars = isOfScalars(type);
                return type.isMapLikeType() ? ofScalars ? MAP_OF_SCALARS : MAP : ofScalars ? LIST_OF_SCALARS : LIST;
            }
            if (type.hasRawClass(Object.class)) {
                return ANYTHING;
            }
            return type.isTypeOrSubTypeOf(NectarObject.class) ? OBJECT : SCALAR;
        }

        private static boolean isOfScalars(JavaType type) {
            JavaType content = type.getContentType();
            return content.isContainerType() ? isOfScalars(content) : of(content) == SCALAR;
        }
    }

    /**
     * Reads a field.
     *
     * @param reader the reader of the whole value
     * @param element the reader of each text in a list of them, null for other forms
     */
    private record FieldReader(
            JavaType type,
            Form form,
            JsonDeserializer<?> reader,
            @Nullable JsonDeserializer<?> element) {

        void read(int position, NectarObject.Builder<?> builder, JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NULL) {
                builder.assign(position, null);
            } else if (RawJson.isAt(parser)) {
                RawJson.read(parser, context, (text, same) -> {
                    read(position, builder, text, same);
                    return null;
                });
            } else if (!token.isStructStart()) {
                readScalar(position, builder, parser, context);
            } else if (!fits(token)) {
                builder.keepUnreadable(position, JsonTexts.unreadable(parser, expected()));
            } else if (element != null) {
                readTexts(position, element, builder, parser, context);
            } else if (form == Form.LIST_OF_SCALARS || form == Form.MAP_OF_SCALARS) {
                try (TokenBuffer values = context.bufferAsCopyOfValue(parser)) {
                    readScalars(position, builder, values, context);
                }
            } else {
                builder.assign(position, reader.deserialize(parser, context));
            }
        }

        /** Only the beginning is looked at: a model inside keeps what it cannot read itself. */
        private boolean fits(JsonToken token) {
            return switch (form) {
                case SCALAR -> false;
                case LIST, LIST_OF_SCALARS -> token == JsonToken.START_ARRAY;
                case MAP, MAP_OF_SCALARS -> token == JsonToken.START_OBJECT;
                case OBJECT ->
                    token == JsonToken.START_OBJECT || reader instanceof NectarObjectReader model && model.takesLists();
                case ANYTHING -> true;
            };
        }

        private void readScalar(
                int position, NectarObject.Builder<?> builder, JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonToken token = parser.currentToken();
            try {
                builder.assign(position, reader.deserialize(parser, context));
            } catch (JacksonException | RuntimeException e) {
                // A text whose end or encoding is broken is not the fault of its field; a number has come whole.
                if (token == JsonToken.VALUE_STRING
                        && e instanceof JacksonException
                        && !(e instanceof DatabindException)) {
                    throw e;
                }
                builder.keepUnreadable(position, JsonTexts.unreadable(parser, expected()));
            }
        }

        /**
         * Reads a list as long as all is well; a copy of each list for when it is not would cost more than the rest.
         */
        private void readTexts(
                int position,
                JsonDeserializer<?> readerOfEach,
                NectarObject.Builder<?> builder,
                JsonParser parser,
                DeserializationContext context)
                throws IOException {
            List<@Nullable Object> values = new ArrayList<>(SHORT_LIST);
            List<String> texts = new ArrayList<>(SHORT_LIST);
            JsonToken token = parser.nextToken();
            for (; token == JsonToken.VALUE_STRING; token = parser.nextToken()) {
                String text = parser.getText();
                try {
                    values.add(readerOfEach.deserialize(parser, context));
                } catch (JacksonException | RuntimeException e) {
                    break;
                }
                texts.add(text);
            }
            if (token == JsonToken.END_ARRAY) {
                builder.assign(position, values);
                return;
            }
            try (TokenBuffer copy = context.bufferForInputBuffering(parser)) {
                copy.writeStartArray();
                for (String text : texts) {
                    copy.writeString(text);
                }
                for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    copy.copyCurrentStructure(parser);
                }
                copy.writeEndArray();
                readScalars(position, builder, copy, context);
            }
        }

        private void readScalars(
                int position, NectarObject.Builder<?> builder, TokenBuffer values, DeserializationContext context)
                throws IOException {
            try (JsonParser copy = values.asParserOnFirstToken()) {
                builder.assign(position, reader.deserialize(copy, context));
            } catch (JacksonException | RuntimeException e) {
                try (JsonParser copy = values.asParserOnFirstToken()) {
                    builder.keepUnreadable(position, JsonTexts.unreadable(copy, expected()));
                }
            }
        }

        private String expected() {
            return ExpectedTypes.of(type.getRawClass());
        }
    }
}
