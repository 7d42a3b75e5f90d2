package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares what two responses say of the same object. Null and absent say the same, and so do equal decimals; the order
 * of lists does not matter.
 */
final class ObjectComparison {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    private ObjectComparison() {}

    /** Returns pointers to the values that differ although both have them. */
    static List<String> differences(JsonNode one, JsonNode other) {
        List<String> found = new ArrayList<>();
        collect("", one, other, found);
        return found;
    }

    /** Tells whether two values say the same. */
    static boolean agree(JsonNode one, JsonNode other) {
        return isAbsent(one) || isAbsent(other)
                ? isAbsent(one) == isAbsent(other)
                : differences(one, other).isEmpty();
    }

    private static void collect(String pointer, JsonNode one, JsonNode other, List<String> found) {
        if (one.isObject() && other.isObject()) {
            one.properties().forEach(field -> {
                JsonNode value = field(other, field.getKey());
                if (!isAbsent(value) && !isAbsent(field.getValue())) {
                    collect(pointer + "/" + field.getKey(), field.getValue(), value, found);
                }
            });
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            List<JsonNode> items = ordered(one);
            List<JsonNode> others = ordered(other);
            for (int i = 0; i < items.size(); i++) {
                collect(pointer + "/" + i, items.get(i), others.get(i), found);
            }
        } else if (!text(one).equals(text(other))) {
            found.add(pointer);
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    /** Returns a field, which the document need not have. */
    private static JsonNode field(JsonNode object, String name) {
        return object.properties().stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<JsonNode> ordered(JsonNode list) {
        return list.valueStream()
                .sorted(Comparator.comparing(
                        item -> isAbsent(field(item, "id")) ? text(item) : text(field(item, "id"))))
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isNumber() || DECIMAL.matcher(value.asText()).matches()) {
            return new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
