package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The items of a list over its pages.
 *
 * @param items the items, in their order
 * @param complete whether the last page has been read; a very long list is left after some pages
 */
record ListPages(List<JsonNode> items, boolean complete) {
    private static final int MOST = 20;

    static ListPages of(ProbeContext q, String path, Object... values) {
        List<JsonNode> items = new ArrayList<>();
        String more = path + (path.contains("?") ? "&" : "?") + "page=";
        for (int page = 1; page <= MOST; page++) {
            ProbeResponse seen = q.get(more + page, values).ok();
            items.addAll(seen.items());
            if (!seen.at("/hasNext").asBoolean()) {
                return new ListPages(List.copyOf(items), true);
            }
        }
        return new ListPages(List.copyOf(items), false);
    }
}
