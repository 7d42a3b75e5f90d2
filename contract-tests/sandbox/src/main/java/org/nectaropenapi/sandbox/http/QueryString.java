package org.nectaropenapi.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the query of a URL, and the form that has the same syntax. */
final class QueryString {
    private QueryString() {}

    /** Returns names, decoded, and values, still encoded, in their order. */
    static List<Map.Entry<String, String>> pairs(@Nullable String query) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.add(Map.entry(decode(parts[0]), parts.length == 2 ? parts[1] : ""));
            }
        }
        return pairs;
    }

    /** Returns the decoded values by name. */
    static Map<String, List<String>> decoded(List<Map.Entry<String, String>> pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        pairs.forEach(pair ->
                values.computeIfAbsent(pair.getKey(), name -> new ArrayList<>()).add(decode(pair.getValue())));
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
