package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

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

    /** The question which parameters the only list with a limit takes. */
    private static final String LIMITED = "connection-list-filters";

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
            JsonNode items = items(page);
            items.forEach(rows::add);
            // A list that comes whole has no pages.
            if (page.isObject()) {
                int total = total(page);
                int size = size(page, query);
                pages = Math.max(1, (total + size - 1) / size);
                // Whether a list of connections takes a limit is an open question.
                boolean isLimited = List.of(query).contains(LIMIT);
                check(page, number, pages, Math.min(size, total - (number - 1) * size), isLimited);
            }
        }
        (List.of(query).contains(LIMIT) ? api.assumption(LIMITED) : api.fact(operationId + ".page"))
                .assertThat(ApiCalls.ids(rows))
                .as("ids of " + operationId)
                .doesNotHaveDuplicates();
        return rows;
    }

    /** Reads one page. */
    JsonNode page(int number, Object... query) {
        return read(Stream.concat(Arrays.stream(query), Stream.of("page", number)));
    }

    /** Reads a page that a list does not have, which the service may reject. */
    JsonNode pagePastTheEnd(int number) {
        return new ApiCalls(api)
                .accepted(
                        api.assumption("page-past-end"),
                        operationId,
                        Stream.concat(ids.stream(), Stream.of("page", number)).toArray());
    }

    /** Reads the list without the parameter page. */
    JsonNode unnumberedPage() {
        return read(Stream.of());
    }

    private JsonNode read(Stream<Object> query) {
        Object[] values = Stream.concat(ids.stream(), query).toArray();
        return hasOpenFilter(values)
                ? new ApiCalls(api).accepted(api.assumption(LIMITED), operationId, values)
                : new ApiCalls(api).get(operationId, values);
    }

    /** Tells whether a query has a filter that not every page about the list names. */
    private boolean hasOpenFilter(Object... values) {
        return limit(api.document(), operationId).isPresent()
                && IntStream.range(ids.size(), values.length)
                        .filter(i -> (i - ids.size()) % 2 == 0)
                        .anyMatch(i -> !Set.of("page", "status").contains(values[i].toString()));
    }

    Pagination pagination() {
        return new DocumentLookup(api.document())
                .operation(operationId)
                .pagination()
                .orElseThrow(
                        () -> new NotInDocumentException("The document has no pagination of " + operationId + "."));
    }

    /** Returns the items of a page. A service that returns the list as a whole has it without a page around. */
    JsonNode items(JsonNode page) {
        String field = pagination().items();
        // Where the schema of the page lacks the field, a look-up of it skips the test, but one of the two is wrong.
        api.shape(operationId)
                .assertThat(page.properties())
                .extracting(Map.Entry::getKey)
                .as("fields in a page of " + operationId)
                .contains(field);
        return page.isArray() ? page : page.path(field);
    }

    /** Returns the number of items over all pages, as a page gives it. */
    int total(JsonNode page) {
        String field = pagination().total();
        api.shape(place(field))
                .required()
                .assertThat(page.path(field).isInt())
                .as("a total in the page of " + operationId)
                .isTrue();
        return page.path(field).intValue();
    }

    /** Returns the number of items of a full page, as the page gives it. A page of the API gives it for all lists. */
    private int size(JsonNode page, Object... query) {
        JsonNode size = page.path("perPage");
        api.assumption(List.of(query).contains(LIMIT) ? LIMITED : "page-size")
                .assertThat(size.asInt(perPage))
                .as("perPage of " + operationId)
                .isEqualTo(perPage);
        return Math.max(1, size.asInt(perPage));
    }

    private void check(JsonNode page, int number, int pages, int items, boolean isLimited) {
        String place = "page " + number + " of " + operationId + ": ";
        // In an order of its own, so that every run names the same field first.
        Map<String, Object> fields = new TreeMap<>(Map.of("currentPage", number, "totalPages", pages));
        fields.putAll(Map.of("hasNext", number < pages, "hasPrevious", number > 1));
        fields.forEach((field, expected) -> {
            boolean isThere = page.has(field);
            api.shape(place(field)).assertThat(isThere).as(place + field).isTrue();
            if (isThere) {
                boolean ofNothing = items == 0 && field.equals("totalPages");
                Expectation said = isLimited ? api.assumption(LIMITED) : api.fact(place(field));
                (ofNothing ? api.assumption("empty-list-pages") : said)
                        .assertThat(page.path(field).asText())
                        .as(place + field)
                        .isEqualTo(expected.toString());
            }
        });
        (isLimited ? api.assumption(LIMITED) : api.fact(place(pagination().items())))
                .mayFollow()
                .assertThat(items(page).size())
                .as(place + "number of items")
                .isEqualTo(items);
    }

    /** Returns the name of a field of a page, such as {@code ThingPage.total}. */
    private String place(String field) {
        Operation operation = new DocumentLookup(api.document()).operation(operationId);
        return operation
                .successSchema()
                .map(schema -> api.document().schemaNode(operationId, schema))
                .flatMap(page -> page.property(field))
                .map(SchemaNode::location)
                .orElseThrow(() -> new NotInDocumentException(
                        "The document has no field " + field + " in a page of " + operationId + "."));
    }
}
