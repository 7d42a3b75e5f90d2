package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.client.upload.Upload;

/** Makes the arguments that generated methods take, of JSON and by the declared type alone. */
final class JavaValues {

    private JavaValues() {}

    static @Nullable Object of(JsonNode json, Type type) {
        if (json.isNull()) {
            return null;
        }
        if (type instanceof WildcardType wildcard) {
            return of(json, wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(json, arguments[1]) : list(json, arguments[0]);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isArray() && raw != byte[].class) {
            List<@Nullable Object> items = list(json, raw.getComponentType());
            return items.toArray((Object[]) java.lang.reflect.Array.newInstance(raw.getComponentType(), items.size()));
        }
        if (OpenEnum.class.isAssignableFrom(raw)) {
            return ModelClasses.enumValue(raw, json);
        }
        if (NectarObject.class.isAssignableFrom(raw)) {
            return JsonTrees.read(json, raw);
        }
        return scalar(json, raw);
    }

    private static Object scalar(JsonNode json, Class<?> type) {
        String text = json.isBigDecimal() ? json.decimalValue().toPlainString() : json.asText();
        return switch (type.getSimpleName()) {
            case "String", "CharSequence" -> text;
            case "int", "Integer" -> json.intValue();
            case "long", "Long" -> json.longValue();
            case "double", "Double" -> json.doubleValue();
            case "float", "Float" -> json.floatValue();
            case "boolean", "Boolean" -> json.booleanValue();
            case "BigDecimal" -> new BigDecimal(text);
            case "BigInteger" -> new BigInteger(text);
            case "UUID" -> UUID.fromString(text);
            case "URI" -> URI.create(text);
            case "LocalDate" -> LocalDate.parse(text);
            case "LocalDateTime" -> LocalDateTime.parse(text);
            case "OffsetDateTime" -> OffsetDateTime.parse(text);
            case "Upload" ->
                Upload.of("file.pdf", text.getBytes(StandardCharsets.UTF_8)).withoutLimits();
            case "byte[]" -> json.isBinary() ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
            case "InputStream" -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            case "Object" -> plain(json);
            default -> throw new IllegalStateException("these tests have no argument of " + type);
        };
    }

    /** Returns the value of the JDK that stands for JSON of any type. */
    private static Object plain(JsonNode json) {
        if (json.isObject()) {
            return map(json, Object.class);
        }
        if (json.isArray()) {
            return list(json, Object.class);
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isNumber() ? json.numberValue() : json.asText();
    }

    private static List<@Nullable Object> list(JsonNode json, Type item) {
        List<@Nullable Object> list = new ArrayList<>();
        json.forEach(node -> list.add(of(node, item)));
        return list;
    }

    private static Map<String, @Nullable Object> map(JsonNode json, Type value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.properties().forEach(field -> map.put(field.getKey(), of(field.getValue(), value)));
        return map;
    }
}
