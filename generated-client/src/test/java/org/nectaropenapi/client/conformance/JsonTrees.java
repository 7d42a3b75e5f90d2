package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.NectarJson;

/** JSON trees that keep every digit, and reading and writing with the client's mapper. */
final class JsonTrees {

    /** Not the client's mapper, so that an error of the client's mapper cannot hide itself. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectMapper CLIENT = NectarJson.newMapper();

    private JsonTrees() {}

    static JsonNode parse(String text) {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    static JsonNode parse(byte[] utf8) {
        return parse(new String(utf8, StandardCharsets.UTF_8));
    }

    static ObjectNode object() {
        return EXACT.createObjectNode();
    }

    /** Returns an object with one field, whose value is spelled as given. */
    static String field(String name, String value) {
        return "{" + tree(name) + ":" + value + "}";
    }

    /** Returns the tree of a value of the JDK's own types. */
    static JsonNode tree(@Nullable Object value) {
        return EXACT.valueToTree(value);
    }

    /** Returns the same text for the same JSON: fields sorted, numbers with their digits and without an exponent. */
    static String canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            StringBuilder items = new StringBuilder("[");
            node.forEach(item -> items.append(items.length() == 1 ? "" : ", ").append(canonical(item)));
            return items.append(']').toString();
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.toString();
    }

    /** Reads JSON as the client reads a response. */
    static @Nullable Object read(JsonNode json, Type type) {
        return readText(json.toString(), type);
    }

    /** Reads JSON whose spelling matters as the client reads a response. */
    static @Nullable Object readText(String json, Type type) {
        try {
            return CLIENT.readValue(json.getBytes(StandardCharsets.UTF_8), CLIENT.constructType(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T readAs(Class<T> type, String json) {
        return type.cast(readText(json, type));
    }

    /** Writes a value as the client writes a request body. */
    static JsonNode write(@Nullable Object value) {
        try {
            return parse(CLIENT.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
