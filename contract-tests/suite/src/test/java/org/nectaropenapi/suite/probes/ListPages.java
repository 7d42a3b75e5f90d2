package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of a list over its pages.
 *
 * @param items the items, in their order
 * @param complete whether the last page was read; a very long list is cut off
 */
public record ListPages(List<JsonNode> items, boolean complete) {
    private static final int MAX_PAGES = 20;

    public static ListPages of(ProbeContext q, String operation, Object... values) {
        List<JsonNode> items = new ArrayList<>();
        String pages = operation + (operation.contains("?") ? "&" : "?") + "page=";
        for (int page = 1; page <= MAX_PAGES; page++) {
            ProbeResponse response = q.call(pages + page, values).ok();
            items.addAll(response.items());
            if (!response.at("/hasNext").asBoolean()) {
                return new ListPages(List.copyOf(items), true);
            }
        }
        return new ListPages(List.copyOf(items), false);
    }
}
