package org.nectaropenapi.client.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.PlainText;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;

/** Writes the value of one parameter in its format. */
final class ParameterWriter {

    private final String place;
    private final String name;
    private final ParameterFormat format;
    private final Encoding encoding;

    /**
     * Describes the parameter.
     *
     * @param place operation and parameter, named in errors
     * @param name its name on the wire, encoded
     * @param encoding encodes the texts of the value
     */
    ParameterWriter(String place, String name, ParameterFormat format, Encoding encoding) {
        this.place = place;
        this.name = name;
        this.format = format;
        this.encoding = encoding;
    }

    /** Encodes the texts of values for a place. */
    interface Encoding {

        /**
         * Encodes a text.
         *
         * @param delimiter what separates the text from others, empty when it stands alone
         * @throws IllegalArgumentException if the place cannot carry the text; the message goes on after the parameter
         */
        String encode(String text, String delimiter);
    }

    /** The mapper of models, made when the first object is written. */
    private static final class Json {

        private static final ObjectMapper MAPPER = NectarJson.newMapper();
    }

    /**
     * Returns what is sent: one text, or several that stand by themselves; none for an empty list or object.
     *
     * @throws IllegalArgumentException if the value cannot be sent in this format
     */
    List<String> write(Object value) {
        if (format.isJson()) {
            return List.of(format.start(name) + encoded(json(value), ""));
        }
        if (value instanceof Iterable<?> list) {
            return writeList(list);
        }
        if (value instanceof NectarObject || value instanceof Map<?, ?>) {
            return writeObject(members(value));
        }
        return List.of(format.start(name) + encoded(text(value), ""));
    }

    private List<String> writeList(Iterable<? extends @Nullable Object> list) {
        List<String> texts = new ArrayList<>();
        for (Object item : list) {
            if (item != null) {
                texts.add(item(text(item)));
            }
        }
        if (texts.isEmpty()) {
            return List.of();
        }
        return format.delimiter().isEmpty()
                ? texts.stream().map(text -> format.start(name) + text).toList()
                : List.of(format.start(name) + String.join(format.delimiter(), texts));
    }

    private List<String> writeObject(Map<String, String> members) {
        List<String> pairs = new ArrayList<>();
        members.forEach((key, text) -> {
            String encodedKey = item(key);
            if (format == ParameterFormat.DEEP_OBJECT) {
                pairs.add(name + "%5B" + encodedKey + "%5D=" + item(text));
            } else if (format.isExploded()) {
                pairs.add(encodedKey + "=" + item(text));
            } else {
                pairs.add(encodedKey);
                pairs.add(item(text));
            }
        });
        if (pairs.isEmpty()) {
            return List.of();
        }
        return switch (format) {
            case DEEP_OBJECT, FORM_EXPLODED -> pairs;
            case MATRIX_EXPLODED -> List.of(";" + String.join(";", pairs));
            default -> List.of(format.start(name) + String.join(format.delimiter(), pairs));
        };
    }

    private Map<String, String> members(Object value) {
        Map<String, String> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                if (member != null) {
                    members.put(key.toString(), text(member));
                }
            });
            return members;
        }
        JsonNode tree = Json.MAPPER.valueToTree(value);
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (member.getValue().isContainerNode()) {
                throw refused("holds a list or an object in '" + member.getKey() + "'; leave it out");
            }
            if (!member.getValue().isNull()) {
                members.put(
                        member.getKey(),
                        member.getValue().isNumber()
                                ? member.getValue().decimalValue().toPlainString()
                                : member.getValue().asText());
            }
        }
        return members;
    }

    private String text(Object value) {
        if (value instanceof Iterable<?> || value instanceof Map<?, ?> || value instanceof NectarObject) {
            throw refused("holds a list or an object in another one; leave it out");
        }
        return PlainText.of(value);
    }

    private String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw refused("cannot be written as JSON");
        }
    }

    /** Encodes a text that stands beside others. */
    private String item(String text) {
        if (!format.ambiguous().isEmpty() && text.contains(format.ambiguous())) {
            throw refused("has a value with '" + format.ambiguous() + "', which separates values here");
        }
        return encoded(text, format.delimiter());
    }

    private String encoded(String text, String delimiter) {
        try {
            return encoding.encode(text, delimiter);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException(place + " " + problem);
    }
}
