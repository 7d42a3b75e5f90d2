package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sample values for a property, in JSON and in Java. Each property of a schema gets a different one, so that a mix-up
 * of two is noticed.
 */
final class SampleValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 3;

    private SampleValues() {}

    static JsonNode json(PropertyModel property) {
        return json(property.type(), property.position() + 1, 0);
    }

    static JsonNode json(ValueType type, int number) {
        return json(type, number, 0);
    }

    /** Returns an object with a value in every property, also in nested objects. */
    static ObjectNode full(SchemaModel schema) {
        return object(schema, 1, 0);
    }

    private static JsonNode json(ValueType type, int number, int depth) {
        return switch (type.kind()) {
            case TEXT -> NODES.textNode("text " + number);
            case TEXT_OR_BOOLEAN -> NODES.textNode("true");
            case DECIMAL -> NODES.textNode(number + ".50");
            case NUMBER -> NODES.numberNode(new BigDecimal(number + ".5"));
            case DATE ->
                NODES.textNode(LocalDate.of(2024, 1, 1).plusDays(number).toString());
            case DATE_TIME -> NODES.textNode("2024-03-05T07:%02d:09.123456+02:00".formatted(number % 60));
            case LOCAL_TIME -> NODES.textNode("2024-03-05T05:%02d:09.123456".formatted(number % 60));
            case UUID -> NODES.textNode(new UUID(0x1234567890abcdefL, 0x8000000000000000L + number).toString());
            case URI -> NODES.textNode("https://www.example.com/bill%20" + number + ".pdf?a=1");
            case BOOLEAN -> NODES.booleanNode(number % 2 == 1);
            case INTEGER -> NODES.numberNode(number);
            case LONG -> NODES.numberNode((1L << 40) + number);
            case ENUM -> {
                List<JsonNode> values = type.document().enumValues(type.name());
                yield values.get(number % values.size());
            }
            case ANY -> NODES.textNode("anything " + number);
            case FREE_FORM -> NODES.objectNode().put("number", number).putNull("nothing");
            case OBJECT ->
                type.name().isEmpty() ? fields(type, number, depth) : object(type.model(), number, depth + 1);
            case MAP -> {
                ObjectNode map = NODES.objectNode();
                map.set("key " + number, json(item(type), number, depth));
                map.set("other key", json(item(type), number + 1, depth));
                yield map;
            }
            case LIST -> {
                ArrayNode list = NODES.arrayNode();
                list.add(json(item(type), number, depth)).add(json(item(type), number + 1, depth));
                yield list;
            }
            case FILE -> NODES.textNode("%PDF-1.7 file " + number);
            case OTHER -> throw new IllegalArgumentException("there is no sample of " + type.definition());
        };
    }

    private static ObjectNode object(SchemaModel schema, int number, int depth) {
        ObjectNode object = NODES.objectNode();
        for (PropertyModel property : schema.properties()) {
            // Schemas may contain each other, so objects are left out below a few levels.
            if (property.type().isSampled()
                    && (depth < MAX_DEPTH || !property.type().holdsObject())) {
                object.set(property.name(), json(property.type(), number + property.position(), depth));
            }
        }
        return object;
    }

    /** Returns an object that has no class of its own, such as the value of a parameter. */
    private static ObjectNode fields(ValueType type, int number, int depth) {
        ObjectNode object = NODES.objectNode();
        type.definition()
                .child("properties")
                .children()
                .forEach(field -> object.set(field.key(), json(ValueType.of(field), number + object.size(), depth)));
        return object;
    }

    /** Returns the Java value of a sample, made without the client's reader. */
    static @Nullable Object java(ValueType type, JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        return switch (type.kind()) {
            case TEXT, TEXT_OR_BOOLEAN, ANY -> json.asText();
            case DECIMAL -> new BigDecimal(json.asText());
            case NUMBER -> json.decimalValue();
            case DATE -> LocalDate.parse(json.asText());
            case DATE_TIME -> OffsetDateTime.parse(json.asText());
            case LOCAL_TIME -> LocalDateTime.parse(json.asText()).atOffset(ZoneOffset.UTC);
            case UUID -> UUID.fromString(json.asText());
            case URI -> URI.create(json.asText());
            case BOOLEAN -> json.booleanValue();
            case INTEGER -> json.intValue();
            case LONG -> json.longValue();
            case ENUM -> ModelClasses.enumValue(type, json);
            case FREE_FORM -> freeForm(json);
            case OBJECT -> object(type.model(), json);
            case MAP -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                json.properties().forEach(entry -> map.put(entry.getKey(), java(item(type), entry.getValue())));
                yield map;
            }
            case LIST -> {
                List<@Nullable Object> list = new ArrayList<>();
                json.forEach(node -> list.add(java(item(type), node)));
                yield list;
            }
            case FILE, OTHER -> throw new IllegalArgumentException("there is no Java value of " + type.definition());
        };
    }

    private static Map<String, @Nullable Object> freeForm(JsonNode json) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.properties()
                .forEach(field -> map.put(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().intValue()));
        return map;
    }

    private static Object object(SchemaModel schema, JsonNode json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.properties()
                .forEach(field -> values.put(
                        field.getKey(), java(schema.property(field.getKey()).type(), field.getValue())));
        return ModelClasses.build(schema, values);
    }

    static ValueType item(ValueType listOrMap) {
        return ModelClasses.present(listOrMap.item());
    }
}
