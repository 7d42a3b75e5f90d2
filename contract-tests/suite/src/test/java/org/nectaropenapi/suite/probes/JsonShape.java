package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes JSON without its values. */
public final class JsonShape {
    public static final String OTHER_TEXT = "(another text)";

    private static final int DEPTH = 2;
    private static final int FIELDS = 16;
    /** Other keys may be somebody's values. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_]{0,47}");
    /** A term of the API's own vocabulary; other texts may be somebody's values. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_]{0,31}");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private JsonShape() {}

    public static String of(JsonNode json) {
        return of(json, DEPTH);
    }

    /** Returns the type of a value, as the document names it. */
    public static String type(JsonNode json) {
        return json.isIntegralNumber() ? "integer" : json.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    public static boolean isUuid(JsonNode json) {
        return UUID.matcher(json.asText()).matches();
    }

    /** Returns the keys of an object, sorted. */
    public static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Returns the value of an enumeration, or {@link #OTHER_TEXT} for a text that does not look like one. */
    public static String word(JsonNode value) {
        return WORD.matcher(value.asText()).matches() ? value.asText() : OTHER_TEXT;
    }

    private static String of(JsonNode json, int depth) {
        if (json.isObject()) {
            return depth == 0 ? "{…}" : object(json, depth);
        }
        if (json.isArray()) {
            Set<String> items = new TreeSet<>();
            json.forEach(item -> items.add(of(item, depth - 1)));
            return json.size() + " × ["
                    + String.join(" | ", items.stream().limit(2).toList()) + "]";
        }
        return type(json);
    }

    private static String object(JsonNode json, int depth) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String name = NAME.matcher(field.getKey()).matches() ? field.getKey() : "…";
            fields.add(name + ": " + of(field.getValue(), depth - 1));
        }
        String more = fields.size() > FIELDS ? ", … " + (fields.size() - FIELDS) + " more" : "";
        return fields.stream().limit(FIELDS).collect(Collectors.joining(", ", "{", more + "}"));
    }
}
