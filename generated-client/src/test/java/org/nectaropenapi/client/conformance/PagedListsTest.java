package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.InconsistentPagesException;
import org.nectaropenapi.client.error.ServiceUnavailableException;
import org.nectaropenapi.client.error.UnreadableFieldException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.wire.FixtureClient;
import org.nectaropenapi.fixture.model.CompleteEnum;
import org.nectaropenapi.fixture.model.Part;
import org.nectaropenapi.fixture.model.PartPage;

/** Reading a list of many pages delivers every row once, requests each page only when it is needed, and ends. */
class PagedListsTest {

    private static final String OPERATION = "listParts";
    private static final UUID THING = UUID.fromString("5e4d4cbb-68ed-47cd-b5e3-d26fa598838e");

    private static final RecordingServer SERVER = RecordingServer.start();
    private static final FixtureClient CLIENT = new FixtureClient(ClientOptions.builder(ApiKey.of("test-key-7f3a9c"))
            .baseUrl(SERVER.url())
            .retryPolicy(RetryPolicy.none())
            .build());

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
    }

    static Stream<int[]> sizesWithEmptyPages() {
        return Stream.of(
                new int[] {0},
                new int[] {0, 3},
                new int[] {0, 0, 0, 2},
                new int[] {100, 0, 50},
                new int[] {100, 0, 0, 1, 0},
                new int[] {5, 0});
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "99, 1", "100, 1", "101, 2", "200, 2", "250, 3"})
    void everyRowIsDeliveredOnceInOrder(int rows, int requests) {
        SERVER.respond(ScriptedPages.ofRows(rows));

        assertThat(ids(list())).isEqualTo(expectedIds(rows));
        assertThat(requestedPages())
                .isEqualTo(IntStream.rangeClosed(1, requests).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("sizesWithEmptyPages")
    void anEmptyPageDoesNotEndTheList(int[] sizes) {
        ScriptedPages pages = ScriptedPages.ofSizes(sizes);
        SERVER.respond(pages);

        assertThat(ids(list())).isEqualTo(expectedIds(pages.rows()));
        assertThat(requestedPages())
                .isEqualTo(IntStream.rangeClosed(1, sizes.length).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("sizesWithEmptyPages")
    void pagesAreDeliveredOneByOneEmptyOnesIncluded(int[] sizes) {
        SERVER.respond(ScriptedPages.ofSizes(sizes));

        List<Integer> delivered = new ArrayList<>();
        list().pages().forEach(page -> delivered.add(page.parts().size()));

        assertThat(delivered).isEqualTo(IntStream.of(sizes).boxed().toList());
    }

    @Test
    void aRepeatedPageThatAnnouncesMoreIsAnErrorAndNoRowIsDeliveredTwice() {
        ScriptedPages pages = ScriptedPages.ofSizes(3, 2, 4);
        // The service returns page 2 again instead of page 3, with hasNext true. The status 500 stops a client that
        // keeps reading.
        SERVER.respond(request -> requestedPages().size() > 10
                ? ScriptedResponse.empty(500)
                : ScriptedResponse.json(pages.page(Math.min(2, ScriptedPages.requestedPage(request)))));

        List<String> delivered = new ArrayList<>();
        Throwable failure = catchThrowable(() -> list().all().forEach(row -> delivered.add(row.id())));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        InconsistentPagesException.class,
                        inconsistent -> assertThat(inconsistent.operationId()).isEqualTo(OPERATION))
                .hasMessageContaining(OPERATION)
                .hasMessageContaining("page 3")
                .hasMessageContaining("page 2");
        assertThat(delivered).isEqualTo(expectedIds(5));
        assertThat(requestedPages()).containsExactly(1, 2, 3);
    }

    @Test
    void theLastPageRepeatedForAPagePastTheEndIsNotDeliveredTwice() {
        ScriptedPages pages = ScriptedPages.ofSizes(3, 2);
        // The second page announces a third one that is gone before it is requested.
        SERVER.respond(changed(pages, page -> {
            return page.path("currentPage").asInt() == 2 && requestedPages().size() == 2
                    ? page.put("hasNext", true)
                    : page;
        }));

        assertThat(ids(list())).isEqualTo(expectedIds(5));
        assertThat(requestedPages()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"maybe\"", "[]"})
    void theNumberOfPagesTellsTheEndWhereHasNextDoesNot(String hasNext) {
        SERVER.respond(changed(ScriptedPages.ofSizes(3, 0, 2), page -> with(page, "hasNext", hasNext)));

        assertThat(ids(list())).isEqualTo(expectedIds(5));
        assertThat(ids(listFrom(7))).isEqualTo(expectedIds(5).subList(3, 5));
        assertThat(requestedPages()).containsExactly(1, 2, 3, 7);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, none", "null, null", "null, []", "none, 99999999999"})
    void aPageIsTheLastWhereNothingTellsWhetherMoreFollow(@Nullable String hasNext, @Nullable String totalPages) {
        SERVER.respond(changed(
                ScriptedPages.ofSizes(3, 2), page -> with(with(page, "hasNext", hasNext), "totalPages", totalPages)));

        assertThat(ids(list())).isEqualTo(expectedIds(3));
        assertThat(requestedPages()).containsExactly(1);
    }

    @Test
    void thePageIsDeliveredBeforeItShowsThatHasNextCannotBeRead() {
        SERVER.respond(changed(ScriptedPages.ofSizes(3, 2), page -> page.put("hasNext", "maybe")
                .without("totalPages")));

        List<String> delivered = new ArrayList<>();
        Iterator<Part> rows = list().all().iterator();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> rows.forEachRemaining(row -> delivered.add(row.id())))
                    .isInstanceOfSatisfying(UnreadableFieldException.class, e -> assertThat(e.field())
                            .isEqualTo("hasNext"));
        }
        assertThat(delivered).isEqualTo(expectedIds(3));
        assertThat(requestedPages()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "99999999999", "[]", "2000000000", "null"})
    void aPageWhoseNumberIsOfNoUseIsDeliveredAndTheListIsReadToItsEnd(String currentPage) {
        SERVER.respond(changed(ScriptedPages.ofSizes(3, 2, 1), page -> with(page, "currentPage", currentPage)));

        assertThat(ids(list())).isEqualTo(expectedIds(6));
        try (Stream<Part> ahead = list().prefetch(2).stream()) {
            assertThat(ahead.map(Part::id).toList()).isEqualTo(expectedIds(6));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "null, 1", "\"x\", 1", "2000000000, 1", "1, 1", "2, 2"})
    void aServiceThatReturnsOnePageForEverIsAnError(String currentPage, int pages) {
        ObjectNode page = with(ScriptedPages.ofSizes(2, 2).page(1), "currentPage", currentPage);
        // The status 500 stops a client that keeps reading.
        SERVER.respond(
                request -> requestedPages().size() > 10 ? ScriptedResponse.empty(500) : ScriptedResponse.json(page));

        List<String> delivered = new ArrayList<>();
        assertThatThrownBy(() -> list().all().forEach(row -> delivered.add(row.id())))
                .isInstanceOfSatisfying(InconsistentPagesException.class, inconsistent -> {
                    assertThat(inconsistent.requestedPage()).isEqualTo(pages + 1);
                    assertThat(inconsistent.receivedPage()).isEqualTo(pages);
                });
        assertThat(delivered).hasSize(2 * pages);
        assertThat(requestedPages()).hasSize(pages + 1);
    }

    @Test
    void aServiceThatReturnsPagesWithoutReadableRowsForEverIsAnError() {
        for (String rows : List.of("[]", "null", "\"none\"")) {
            ObjectNode page = with(with(ScriptedPages.ofSizes(2, 2).page(1), "currentPage", ""), "parts", rows);
            SERVER.respond(request ->
                    requestedPages().size() > 10 ? ScriptedResponse.empty(500) : ScriptedResponse.json(page));

            assertThatThrownBy(() -> list().pages().forEach(read -> {})).isInstanceOf(InconsistentPagesException.class);
            assertThat(requestedPages()).hasSize(2);
        }
    }

    @Test
    void aLastPageWithoutNumberThatIsRepeatedIsNotDeliveredTwice() {
        ScriptedPages pages = ScriptedPages.ofSizes(3, 2);
        // The second page announces a third one that is gone before it is requested.
        SERVER.respond(changed(pages, page -> {
            boolean isSecond =
                    page.path("currentPage").asInt() == 2 && requestedPages().size() == 2;
            return (isSecond ? page.put("hasNext", true) : page).without("currentPage");
        }));

        assertThat(ids(list())).isEqualTo(expectedIds(5));
        assertThat(requestedPages()).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatSaysThatItIsTheRequestedOneIsDeliveredThoughItsRowsAreTheSame() {
        ScriptedPages pages = ScriptedPages.ofSizes(2, 2, 2);
        SERVER.respond(changed(pages, page -> page.set("parts", pages.page(1).get("parts"))));

        assertThat(ids(list())).hasSize(6).containsOnlyElementsOf(expectedIds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"totalParts", "totalPages", "perPage"})
    void wrongOrMissingTotalsChangeNothing(String total) {
        ScriptedPages pages = ScriptedPages.ofSizes(3, 3, 1);
        List<UnaryOperator<ObjectNode>> changes = List.of(
                page -> page.put(total, 0),
                page -> page.put(total, 1),
                page -> page.put(total, 1_000_000),
                page -> page.put(total, 10 - page.path("currentPage").asInt()),
                page -> page.put(total, page.path("currentPage").asInt()),
                page -> page.putNull(total),
                page -> page.without(total));

        for (UnaryOperator<ObjectNode> change : changes) {
            SERVER.respond(changed(pages, change));

            assertThat(ids(list())).isEqualTo(expectedIds(7));
            assertThat(requestedPages()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aServiceThatDoesNotNumberItsPagesIsReadToTheEnd() {
        SERVER.respond(changed(ScriptedPages.ofSizes(3, 3, 1), page -> page.without("currentPage")));

        assertThat(ids(list())).isEqualTo(expectedIds(7));
    }

    @Test
    void hasNextCanBeCalledTwiceAndNextWithoutIt() {
        SERVER.respond(ScriptedPages.ofSizes(1, 0, 1));

        Iterator<Part> rows = list().all().iterator();
        assertThat(rows.hasNext()).isTrue();
        assertThat(rows.hasNext()).isTrue();
        assertThat(requestedPages()).containsExactly(1);
        assertThat(rows.next().id()).isEqualTo(ScriptedPages.id(0));
        assertThat(rows.next().id()).isEqualTo(ScriptedPages.id(1));

        assertThat(rows.hasNext()).isFalse();
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        assertThat(requestedPages()).containsExactly(1, 2, 3);
    }

    @Test
    void theIteratorOfPagesKeepsTheSameContract() {
        SERVER.respond(ScriptedPages.ofSizes(1, 1));

        Iterator<PartPage> pages = list().pages().iterator();
        assertThat(pages.next().currentPage()).isEqualTo(1);
        assertThat(pages.hasNext()).isTrue();
        assertThat(pages.hasNext()).isTrue();
        assertThat(pages.next().currentPage()).isEqualTo(2);

        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(OPERATION);
        assertThat(requestedPages()).containsExactly(1, 2);
    }

    @Test
    void aPageIsRequestedOnlyWhenItIsNeeded() {
        SERVER.respond(ScriptedPages.ofSizes(2, 2));

        Paged<PartPage, Part> list = list();
        Iterator<Part> rows = list.all().iterator();
        Iterator<PartPage> pages = list.pages().iterator();
        Stream<Part> stream = list.stream();
        assertThat(List.of(rows, pages, stream)).hasSize(3);
        assertThat(SERVER.requests()).isEmpty();

        rows.next();
        rows.next();
        assertThat(requestedPages()).containsExactly(1);

        rows.next();
        assertThat(requestedPages()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "99, 1", "100, 1", "101, 2"})
    void aLimitedStreamRequestsNoFurtherPage(int limit, int requests) {
        SERVER.respond(ScriptedPages.ofRows(250));

        assertThat(list().stream().limit(limit).map(Part::id).toList()).isEqualTo(expectedIds(limit));
        assertThat(requestedPages()).hasSize(requests);
    }

    @Test
    void aStreamStopsReadingOnceItHasFoundItsRow() {
        SERVER.respond(ScriptedPages.ofRows(250));

        assertThat(list().stream().anyMatch(row -> ScriptedPages.id(3).equals(row.id())))
                .isTrue();
        assertThat(requestedPages()).containsExactly(1);
    }

    @Test
    void everyPageIsRequestedWithTheSameFiltersAndEveryIterationStartsOver() {
        SERVER.respond(ScriptedPages.ofSizes(2, 2, 1));
        Iterable<Part> rows = CLIENT.things()
                .listParts(THING, query -> query.startDate(LocalDate.of(2024, 1, 1))
                        .kinds(CompleteEnum.ALPHA, CompleteEnum.of("a, b"))
                        .isDeleted(true))
                .all();

        assertThat(rows).hasSize(5);
        assertThat(rows).hasSize(5);

        assertThat(requestedPages()).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(SERVER.requests()).allSatisfy(request -> {
            assertThat(request.query())
                    .containsEntry("startDate", List.of("2024-01-01"))
                    .containsEntry("kinds", List.of("ALPHA", "a, b"))
                    .containsEntry("isDeleted", List.of("true"))
                    .containsOnlyKeys("startDate", "kinds", "isDeleted", "page");
        });
    }

    @Test
    void readingStartsAtThePageOfTheQuery() {
        SERVER.respond(ScriptedPages.ofSizes(2, 2, 1));

        assertThat(ids(listFrom(2))).isEqualTo(expectedIds(5).subList(2, 5));
        assertThat(requestedPages()).containsExactly(2, 3);
    }

    @Test
    void readingFromPastTheEndDeliversTheReturnedPageAndEnds() {
        SERVER.respond(ScriptedPages.ofSizes(2, 1));

        assertThat(ids(listFrom(7))).containsExactly(ScriptedPages.id(2));
        assertThat(requestedPages()).containsExactly(7);
    }

    @Test
    void readingASinglePageTakesOneRequest() {
        SERVER.respond(ScriptedPages.ofSizes(2, 2, 1));

        assertThat(list().page(3).parts()).extracting(Part::id).containsExactly(ScriptedPages.id(4));
        assertThat(list().firstPage().totalParts()).isEqualTo(5);
        assertThat(requestedPages()).containsExactly(3, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aPageNumberBelowOneIsRefusedBeforeAnythingIsSent(int number) {
        SERVER.respond(ScriptedPages.ofSizes(2));

        assertThatThrownBy(() -> list().page(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(OPERATION);
        assertThat(SERVER.requests()).isEmpty();
    }

    @Test
    void anErrorOnALaterPageFollowsTheEarlierRowsAndReadingCanResumeThere() {
        ScriptedPages pages = ScriptedPages.ofSizes(2, 2, 2, 1);
        SERVER.respond(request -> ScriptedPages.requestedPage(request) == 3 && countOf(3) == 1
                ? ScriptedResponse.json(503, "{\"detail\":\"Down for maintenance.\"}")
                : pages.apply(request));

        Iterator<Part> rows = list().all().iterator();
        List<String> delivered = new ArrayList<>();
        Throwable failure = catchThrowable(() -> rows.forEachRemaining(row -> delivered.add(row.id())));

        assertThat(failure).isInstanceOfSatisfying(ServiceUnavailableException.class, unavailable -> assertThat(
                        unavailable.operationId())
                .isEqualTo(OPERATION));
        assertThat(delivered).isEqualTo(expectedIds(4));

        // The same iterator requests the failed page again, and so does a query that starts at it.
        rows.forEachRemaining(row -> delivered.add(row.id()));
        assertThat(delivered).isEqualTo(expectedIds(7));
        assertThat(ids(listFrom(3))).isEqualTo(expectedIds(7).subList(4, 7));
        assertThat(requestedPages()).containsExactly(1, 2, 3, 3, 4, 3, 4);
    }

    private static Paged<PartPage, Part> list() {
        return CLIENT.things().listParts(THING);
    }

    private static Paged<PartPage, Part> listFrom(int page) {
        return CLIENT.things().listParts(THING, query -> query.page(page));
    }

    private static List<@Nullable String> ids(Paged<PartPage, Part> list) {
        List<@Nullable String> ids = new ArrayList<>();
        list.all().forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static List<String> expectedIds(int rows) {
        return IntStream.range(0, rows).mapToObj(ScriptedPages::id).toList();
    }

    private static List<Integer> requestedPages() {
        return SERVER.requests().stream().map(ScriptedPages::requestedPage).toList();
    }

    private static long countOf(int page) {
        return requestedPages().stream().filter(requested -> requested == page).count();
    }

    /** Gives a page a field with this JSON, or takes the field out. */
    private static ObjectNode with(ObjectNode page, String field, @Nullable String json) {
        return json == null || json.isEmpty() ? page.without(field) : page.set(field, JsonTrees.parse(json));
    }

    private static Function<RecordedRequest, ScriptedResponse> changed(
            ScriptedPages pages, UnaryOperator<ObjectNode> change) {
        return request -> ScriptedResponse.json(change.apply(pages.page(ScriptedPages.requestedPage(request))));
    }
}
