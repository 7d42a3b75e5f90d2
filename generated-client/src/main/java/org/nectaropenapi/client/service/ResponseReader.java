package org.nectaropenapi.client.service;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.CharConversionException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.internal.ContentEncoding;
import org.nectaropenapi.client.internal.ExpectedTypes;

/**
 * Reads the body of a successful response. No body at all (204, 205, blanks or none), or the JSON value null, reads as
 * null where the operation allows it and is unreadable elsewhere. An empty text is a text. {@code byte[]} takes the
 * body as it is.
 */
final class ResponseReader {

    /** Nobody needs more of a body that cannot be read. */
    private static final int MOST_RAW_BYTES = 64 << 10;

    private final ObjectMapper mapper;
    private final UnaryOperator<String> redaction;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    ResponseReader(ObjectMapper mapper, UnaryOperator<String> redaction) {
        this.mapper = mapper;
        this.redaction = redaction;
    }

    @Nullable Object read(ServiceResponse response, Type type) {
        try {
            return value(response, type);
        } catch (Unreadable e) {
            throw unreadable(response, e.getMessage());
        }
    }

    /** Checks the head of a success whose body is a file. */
    void checkFile(ServiceResponse response) {
        try {
            if (response.hasNoBody() || response.status() == 206) {
                throw new Unreadable(response.hasNoBody() ? "it is empty" : "it is a part of the file");
            }
            checkEncoding(response);
            checkType(response);
        } catch (Unreadable e) {
            throw unreadable(response, e.getMessage());
        }
    }

    private UnreadableResponseException unreadable(ServiceResponse response, String reason) {
        byte[] body = response.body();
        String text = ContentEncoding.of(response.headers()).isIdentity()
                ? ContentTypes.text(
                        Arrays.copyOf(body, Math.min(body.length, MOST_RAW_BYTES)), response.header("Content-Type"))
                : "";
        return new UnreadableResponseException(
                response.operation().id(),
                response.attempts(),
                response.status(),
                redaction.apply(reason),
                redaction.apply(text),
                null);
    }

    /** Says what is wrong with a body. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    private @Nullable Object value(ServiceResponse response, Type type) {
        byte[] bytes = response.body();
        if (type == byte[].class) {
            return bytes;
        }
        if (type == void.class || type == Void.class) {
            return null;
        }
        if (type instanceof Class<?> results && isByStatus(results)) {
            return ofStatus(response, results);
        }
        boolean isText = !ContentTypes.isJson(response.operation().mediaType());
        if (response.hasNoBody() || !isText && isBlank(bytes)) {
            return nothing(response, "it is empty");
        }
        checkEncoding(response);
        if (isText) {
            return text(response);
        }
        try {
            Object value = reader(type).readValue(ContentTypes.json(bytes, response.header("Content-Type")));
            return value == null ? nothing(response, "it is the JSON value null") : value;
        } catch (JsonProcessingException e) {
            throw translated(response, e);
        } catch (IOException e) {
            throw new Unreadable("it is not JSON in a known encoding");
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The parser throws these, unchecked, at numbers of more digits than it can count.
            throw new Unreadable("it holds a number that cannot be read");
        }
    }

    private static void checkEncoding(ServiceResponse response) {
        ContentEncoding encoding = ContentEncoding.of(response.headers());
        if (!encoding.isIdentity()) {
            throw new Unreadable(encoding.refusal());
        }
    }

    /** Refuses a page or JSON where something else was promised. */
    private static void checkType(ServiceResponse response) {
        String promised = response.operation().mediaType();
        String contentType = response.header("Content-Type");
        if (ContentTypes.contradict(promised, contentType)) {
            throw new Unreadable("it is " + contentType + ", not " + promised);
        }
    }

    private static String text(ServiceResponse response) {
        checkType(response);
        return ContentTypes.text(response.body(), response.header("Content-Type"));
    }

    private static boolean isByStatus(Class<?> type) {
        return type.isSealed() && type.getPermittedSubclasses()[0].isAnnotationPresent(SuccessStatus.class);
    }

    /** Reads the record of the status; a status that the document does not list is read as the first with a body. */
    private @Nullable Object ofStatus(ServiceResponse response, Class<?> results) {
        List<Class<?>> records = List.of(results.getPermittedSubclasses());
        Class<?> result = records.stream()
                .filter(type -> type.getAnnotation(SuccessStatus.class).value() == response.status())
                .findFirst()
                .or(() -> records.stream()
                        .filter(type -> type.getRecordComponents().length > 0)
                        .findFirst())
                .orElseThrow();
        Class<?>[] types = Arrays.stream(result.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(result.getRecordComponents())
                .map(component -> value(response, component.getGenericType()))
                .toArray();
        try {
            return result.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The class " + result.getName() + " was not generated together with this version of the client.",
                    e);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object nothing(ServiceResponse response, String reason) {
        if (response.operation().mayBeEmpty()) {
            return null;
        }
        throw new Unreadable(reason);
    }

    private ObjectReader reader(Type type) {
        return readers.computeIfAbsent(type, key -> mapper.readerFor(mapper.constructType(key))
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
    }

    /** Leaves out the parser's own message, which quotes the body, and the exception that carries it. */
    private static RuntimeException translated(ServiceResponse response, JsonProcessingException e) {
        MissingFieldException missing = cause(e, MissingFieldException.class);
        if (missing != null) {
            return new MissingFieldException(
                    missing.schema(), missing.field(), response.operation().id(), response.attempts(), null);
        }
        String contentType = response.header("Content-Type");
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            return new Unreadable("it is " + contentType + ", not JSON");
        }
        if (cause(e, StreamConstraintsException.class) != null) {
            return new Unreadable(
                    "it is nested more deeply, or has a longer name or text, than can be read" + where(e));
        }
        JsonParseException broken = cause(e, JsonParseException.class);
        if (broken != null || cause(e, CharConversionException.class) != null) {
            return new Unreadable("it is not well-formed JSON" + where(broken == null ? e : broken));
        }
        // The words are the parser's, which has no type for it.
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return new Unreadable("it goes on after the end of its JSON" + where(e));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            String place = mismatch.getPath().isEmpty() ? "it" : "the value at " + path(mismatch);
            return new Unreadable(
                    place + " does not fit: expected " + ExpectedTypes.of(mismatch.getTargetType()) + where(e));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Unreadable("the value at " + path(mapping) + " does not fit" + where(e));
        }
        return new Unreadable("it is not well-formed JSON" + where(e));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return type.cast(link);
            }
        }
        return null;
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
