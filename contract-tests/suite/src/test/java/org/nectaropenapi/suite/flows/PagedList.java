package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nectaropenapi.harness.api.ServiceApi;

/**
 * A list of the API that comes in pages.
 *
 * @param path its path
 * @param items the field that holds the rows of a page
 * @param perPage rows of a page that is full
 */
record PagedList(String path, String items, int perPage) {

    /** What almost all lists keep to. */
    static final int USUAL = 100;

    static PagedList of(String path, String items) {
        return new PagedList(path, items, USUAL);
    }

    /**
     * Reads all pages, and holds each to what pages are: numbered, full, counted, and without a row that comes twice.
     */
    List<JsonNode> rows(ServiceApi api, Object... query) {
        List<JsonNode> rows = new ArrayList<>();
        int pages = 1;
        for (int number = 1; number <= pages; number++) {
            JsonNode page = page(api, number, query);
            int total = total(page);
            pages = Math.max(1, (total + perPage - 1) / perPage);
            holds(page, number, pages, total);
            page.path(items).forEach(rows::add);
        }
        assertThat(ApiCalls.ids(rows)).as("ids of " + path).doesNotHaveDuplicates();
        return rows;
    }

    /** Reads one page. */
    JsonNode page(ServiceApi api, int number, Object... query) {
        Object[] all = Arrays.copyOf(query, query.length + 2);
        all[query.length] = "page";
        all[query.length + 1] = number;
        return new ApiCalls(api).get(path, all);
    }

    /** The field with the number of rows over all pages. */
    String totalField() {
        return "total" + Character.toUpperCase(items.charAt(0)) + items.substring(1);
    }

    /** The number of rows over all pages, as a page gives it. */
    int total(JsonNode page) {
        JsonNode total = page.path(totalField());
        assertThat(total.isInt()).as("a total in the page of " + path).isTrue();
        return total.intValue();
    }

    private void holds(JsonNode page, int number, int pages, int total) {
        String what = "page " + number + " of " + path + ": ";
        assertThat(page.path("currentPage").intValue()).as(what + "currentPage").isEqualTo(number);
        assertThat(page.path("perPage").intValue()).as(what + "perPage").isEqualTo(perPage);
        assertThat(page.path("totalPages").intValue()).as(what + "totalPages").isEqualTo(pages);
        assertThat(page.path("hasNext")).as(what + "hasNext").hasToString(String.valueOf(number < pages));
        assertThat(page.path("hasPrevious")).as(what + "hasPrevious").hasToString(String.valueOf(number > 1));
        assertThat(page.path(items).size())
                .as(what + "number of rows")
                .isEqualTo(Math.min(perPage, total - (number - 1) * perPage));
    }
}
