package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.Parameter;

/**
 * A list of the API that comes in pages.
 *
 * @param api the access to the service
 * @param operationId the operation that returns it
 * @param ids values of the path parameters
 * @param perPage items of a full page
 */
record PagedList(ServiceApi api, String operationId, List<Object> ids, int perPage) {

    /** The page size of lists without the parameter limit. */
    static final int DEFAULT_PER_PAGE = 100;

    private static final String LIMIT = "limit";

    static PagedList of(ServiceApi api, String operationId, Object... ids) {
        return new PagedList(api, operationId, List.of(ids), perPage(api.document(), operationId));
    }

    private static int perPage(ApiDocument document, String operationId) {
        return limit(document, operationId)
                .map(limit -> limit.schema().path("default").asInt(DEFAULT_PER_PAGE))
                .orElse(DEFAULT_PER_PAGE);
    }

    private static Optional<Parameter> limit(ApiDocument document, String operationId) {
        return document.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .flatMap(operation -> operation.queryParameters().stream())
                .filter(parameter -> parameter.name().equals(LIMIT))
                .findFirst();
    }

    /** Returns the most items that a page can be asked to have; skips the test when no number can be asked for. */
    int maxPerPage() {
        return limit(api.document(), operationId)
                .orElseThrow(() -> new NotInDocumentException(
                        "The document has no parameter " + LIMIT + " of " + operationId + "."))
                .schema()
                .path("maximum")
                .asInt(Integer.MAX_VALUE);
    }

    /** Reads all pages like the other method, with so many items on each. */
    List<JsonNode> rowsInPagesOf(int items, Object... query) {
        return new PagedList(api, operationId, ids, items)
                .rows(Stream.concat(Stream.of(LIMIT, items), Arrays.stream(query))
                        .toArray());
    }

    /** Reads all pages, and checks that they are numbered, full, counted, and without an item that comes twice. */
    List<JsonNode> rows(Object... query) {
        List<JsonNode> rows = new ArrayList<>();
        int pages = 1;
        for (int number = 1; number <= pages; number++) {
            JsonNode page = page(number, query);
            int total = total(page);
            pages = Math.max(1, (total + perPage - 1) / perPage);
            check(page, number, pages, total);
            items(page).forEach(rows::add);
        }
        assertThat(ApiCalls.ids(rows)).as("ids of " + operationId).doesNotHaveDuplicates();
        return rows;
    }

    /** Reads one page. */
    JsonNode page(int number, Object... query) {
        return read(Stream.concat(Arrays.stream(query), Stream.of("page", number)));
    }

    /** Reads the list without the parameter page. */
    JsonNode unnumberedPage() {
        return read(Stream.of());
    }

    private JsonNode read(Stream<Object> query) {
        return new ApiCalls(api)
                .get(operationId, Stream.concat(ids.stream(), query).toArray());
    }

    /** Expects the service to reject a query parameter. */
    void badQuery(String name, Object value) {
        new ApiCalls(api)
                .badQuery(
                        operationId,
                        Stream.concat(ids.stream(), Stream.of(name, value)).toArray());
    }

    Pagination pagination() {
        return new DocumentLookup(api.document())
                .operation(operationId)
                .pagination()
                .orElseThrow(
                        () -> new NotInDocumentException("The document has no pagination of " + operationId + "."));
    }

    JsonNode items(JsonNode page) {
        String field = pagination().items();
        assertThat(page.fieldNames())
                .toIterable()
                .as("fields of a page of " + operationId)
                .contains(field);
        return page.path(field);
    }

    /** Returns the number of items over all pages, as a page gives it. */
    int total(JsonNode page) {
        JsonNode total = page.path(pagination().total());
        assertThat(total.isInt()).as("a total in the page of " + operationId).isTrue();
        return total.intValue();
    }

    private void check(JsonNode page, int number, int pages, int total) {
        String place = "page " + number + " of " + operationId + ": ";
        assertThat(page.path("currentPage").intValue())
                .as(place + "currentPage")
                .isEqualTo(number);
        assertThat(page.path("perPage").intValue()).as(place + "perPage").isEqualTo(perPage);
        assertThat(page.path("totalPages").intValue()).as(place + "totalPages").isEqualTo(pages);
        assertThat(page.path("hasNext")).as(place + "hasNext").hasToString(String.valueOf(number < pages));
        assertThat(page.path("hasPrevious")).as(place + "hasPrevious").hasToString(String.valueOf(number > 1));
        assertThat(items(page).size())
                .as(place + "number of items")
                .isEqualTo(Math.min(perPage, total - (number - 1) * perPage));
    }
}
