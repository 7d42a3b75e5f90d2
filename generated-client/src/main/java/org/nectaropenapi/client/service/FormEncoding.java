package org.nectaropenapi.client.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes an object as {@code application/x-www-form-urlencoded}, as browsers do (WHATWG URL): fields in their order, a
 * list as a field for each of its items, a blank as a plus sign. A field that is null is sent with an empty value.
 */
final class FormEncoding {

    private FormEncoding() {}

    /**
     * Encodes the fields of an object.
     *
     * @param joined the fields whose lists are sent as one value with commas
     * @throws IllegalArgumentException if a value is not valid Unicode, or an object
     */
    static String encode(String operationId, JsonNode object, Set<String> joined) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            List<String> values = new ArrayList<>();
            if (field.getValue().isArray()) {
                field.getValue().forEach(item -> values.add(encoded(operationId, name, item)));
            } else {
                values.add(encoded(operationId, name, field.getValue()));
            }
            String prefix = encoded(operationId, name, name) + "=";
            if (joined.contains(name) && !values.isEmpty()) {
                pairs.add(prefix + String.join(",", values));
            } else {
                values.forEach(value -> pairs.add(prefix + value));
            }
        }
        return String.join("&", pairs);
    }

    private static String encoded(String operationId, String name, JsonNode value) {
        // A number that the client could not read is sent as it came.
        String kept = value instanceof POJONode other && other.getPojo() instanceof RawValue raw
                ? String.valueOf(raw.rawValue())
                : "";
        if (value.isContainerNode() || kept.startsWith("{") || kept.startsWith("[")) {
            throw new IllegalArgumentException(
                    operationId + ": the field '" + name + "' holds an object or a list, which a form cannot carry");
        }
        if (value.isNull()) {
            return "";
        }
        if (!kept.isEmpty()) {
            return encoded(operationId, name, kept);
        }
        return encoded(
                operationId, name, value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
    }

    private static String encoded(String operationId, String name, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(operationId + ": the field '" + name
                    + "' is not valid Unicode; pass text that was decoded rightly");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
