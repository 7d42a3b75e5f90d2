package org.nectaropenapi.pacts.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Paths of field names and stars, as pacts have them. */
final class JsonPaths {

    private JsonPaths() {}

    /** The values at a path of field names and stars, such as {@code $.sites[*].id}. */
    static List<JsonNode> values(JsonNode body, String path) {
        List<JsonNode> current = List.of(body);
        for (String step : path.substring(1).split("\\.|(?=\\[)", 0)) {
            if (!step.isEmpty()) {
                current = next(current, step);
            }
        }
        return current;
    }

    private static List<JsonNode> next(List<JsonNode> values, String step) {
        List<JsonNode> next = new ArrayList<>();
        for (JsonNode value : values) {
            if (step.equals("[*]")) {
                value.forEach(next::add);
            } else if (value.has(step)) {
                next.add(value.get(step));
            }
        }
        return next;
    }
}
