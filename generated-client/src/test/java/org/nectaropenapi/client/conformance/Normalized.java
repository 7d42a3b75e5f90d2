package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one spelling, for comparisons: decimals as texts with all their digits, times with their offset, other
 * scalars of a text property as text. The differences between absent, null and empty stay, and so do unknown fields.
 */
final class Normalized {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Normalized() {}

    static String text(ValueType type, JsonNode json) {
        return JsonTrees.canonical(of(type, json));
    }

    private static JsonNode of(@Nullable ValueType type, JsonNode json) {
        if (type == null || json.isNull()) {
            return json;
        }
        return switch (type.kind()) {
            case DECIMAL -> NODES.textNode(new BigDecimal(json.asText()).toPlainString());
            case DATE -> NODES.textNode(json.asText().substring(0, 10));
            case DATE_TIME -> NODES.textNode(time(json.asText()).toString());
            case LOCAL_TIME -> NODES.textNode(localTime(json.asText()));
            case TEXT_OR_BOOLEAN -> NODES.textNode(json.asText());
            case LIST -> {
                ArrayNode list = NODES.arrayNode();
                json.forEach(item -> list.add(of(type.item(), item)));
                yield list;
            }
            case MAP -> {
                ObjectNode map = NODES.objectNode();
                json.properties().forEach(entry -> map.set(entry.getKey(), of(type.item(), entry.getValue())));
                yield map;
            }
            case OBJECT -> object(type.model(), json);
            default -> json;
        };
    }

    private static JsonNode object(SchemaModel schema, JsonNode json) {
        ObjectNode object = NODES.objectNode();
        json.properties().forEach(field -> {
            ValueType type = schema.properties().stream()
                    .filter(property -> property.name().equals(field.getKey()))
                    .map(PropertyModel::type)
                    .findFirst()
                    .orElse(null);
            object.set(field.getKey(), of(type, field.getValue()));
        });
        return object;
    }

    private static OffsetDateTime time(String text) {
        return hasOffset(text)
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }

    private static String localTime(String text) {
        return time(text)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
    }
}
