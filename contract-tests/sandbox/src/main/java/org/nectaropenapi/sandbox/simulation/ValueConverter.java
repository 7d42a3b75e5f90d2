package org.nectaropenapi.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Converts values to the type and format of a schema where the meaning is obvious.
 *
 * <p>An id that becomes a number is remembered, so that a later request can name the resource by it. Safe for use by
 * several threads.
 */
final class ValueConverter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private final Map<String, String> originals = new ConcurrentHashMap<>();

    /** Returns a value of the target's type; null when there is no obvious one. */
    JsonNode converted(SchemaNode target, JsonNode value) {
        if (value.isArray()) {
            return value.size() == 1 ? converted(target, value.get(0)) : NullNode.getInstance();
        }
        if (value.isObject() || value.isNull()) {
            return NullNode.getInstance();
        }
        String text = value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
        return switch (target.type()) {
            case "string" -> TextNode.valueOf(formatted(text, target.format()));
            case "integer" -> integer(text);
            case "number" -> number(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(text.equals("true"))
                        : NullNode.getInstance();
            default -> NullNode.getInstance();
        };
    }

    String original(String text) {
        return originals.getOrDefault(text, text);
    }

    private static String formatted(String text, String format) {
        boolean dated = text.matches(DATE + ".*");
        if (!dated) {
            return text;
        }
        String day = text.substring(0, 10);
        String time = text.length() > 10 ? text.substring(10).replaceFirst("(Z|[+-]\\d{2}:?\\d{2})$", "") : "T00:00:00";
        return switch (format) {
            case "date" -> day;
            case "date-time" -> day + time + "Z";
            case "date-time-local" -> day + time;
            default -> text;
        };
    }

    private JsonNode integer(String text) {
        if (text.matches(UUID)) {
            String number = String.valueOf(text.hashCode() & Integer.MAX_VALUE);
            originals.put(number, text);
            return JSON.numberNode(Integer.parseInt(number));
        }
        JsonNode number = number(text);
        return number.isNull() ? number : JSON.numberNode(number.decimalValue().toBigInteger());
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return NullNode.getInstance();
        }
    }
}
