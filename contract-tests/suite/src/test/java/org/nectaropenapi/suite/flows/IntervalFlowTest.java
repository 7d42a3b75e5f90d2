package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/** Tests smart-meter readings and their filters, whose boundaries are instants. */
@ContractTest
class IntervalFlowTest {
    private static final String LIST = "listIntervalsByConnection";

    private static PagedList list(ServiceApi api, TestData testData) {
        return PagedList.of(api, LIST, testData.connection());
    }

    @Test
    void readingsHaveATimeSpanAndBelongToSmartMeterAccounts(ServiceApi api, TestData testData) {
        List<JsonNode> rows = rows(api, testData);
        Set<String> smart = new ApiCalls(api)
                .get("getConnection", testData.connection())
                .path("accounts")
                .valueStream()
                .filter(account -> account.path("isCollectingSmartMeterData").asBoolean())
                .map(account -> text(account, "id"))
                .collect(Collectors.toSet());
        rows.forEach(row -> {
            api.fact("Interval.end").assertThat(time(row, "end")).isAfter(time(row, "start"));
            api.assumption("interval-accounts").assertThat(smart).contains(text(row, "account"));
        });
    }

    @Test
    void boundariesAreInstants(ServiceApi api, TestData testData) {
        List<JsonNode> rows = rows(api, testData);
        TreeSet<Instant> starts =
                rows.stream().map(row -> time(row, "start")).collect(Collectors.toCollection(TreeSet::new));
        Instant from = starts.stream().skip(starts.size() / 2).findFirst().orElseThrow();
        JsonNode some = rows.stream()
                .filter(row -> time(row, "start").equals(from))
                .findFirst()
                .orElseThrow();
        Instant to = time(some, "end");
        Expectation end = api.fact(LIST + ".endDate");
        expect(end, api, testData, rows, row -> !time(row, "end").isAfter(to), "endDate", to);
        Instant before = to.minus(Duration.ofSeconds(1));
        expect(end, api, testData, rows, row -> !time(row, "end").isAfter(before), "endDate", before);

        ApiCalls calls = new ApiCalls(api);
        Expectation start = api.assumption("interval-start-boundary");
        calls.accepted(start, LIST, testData.connection(), "startDate", from);
        expect(start, api, testData, rows, row -> !time(row, "start").isBefore(from), "startDate", from);
        expect(
                start,
                api,
                testData,
                rows,
                row -> !time(row, "start").isBefore(from) && !time(row, "end").isAfter(to),
                "startDate",
                from,
                "endDate",
                to);
        calls.badQuery(api.assumption("invalid-query-values"), LIST, testData.connection(), "startDate", "yesterday");
        calls.badQuery(api.assumption("interval-plain-days"), LIST, testData.connection(), "endDate", "2026-10-22");
    }

    @Test
    void readingsAreFilteredByIdentifier(ServiceApi api, TestData testData) {
        List<JsonNode> rows = rows(api, testData);
        String identifier = rows.stream()
                .map(row -> text(row.path("identifiers").path(0), "value"))
                .filter(value -> FilteredList.normalised(value).length() > 3)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("no reading has an identifier"));
        String bare = FilteredList.normalised(identifier);
        Expectation filter = api.fact(LIST + ".identifier");
        for (String spelling : List.of(identifier, "00" + bare, bare.substring(0, 3) + "-" + bare.substring(3))) {
            expect(filter, api, testData, rows, row -> hasIdentifier(row, bare), "identifier", spelling);
        }
        expect(filter, api, testData, rows, row -> false, "identifier", "no-such-" + bare);
    }

    /** Readings do not show their utility type, so the filter must divide them: each has one type. */
    @Test
    void readingsAreFilteredByUtilityType(ServiceApi api, TestData testData) {
        List<JsonNode> rows = rows(api, testData);
        List<String> types = new FilteredList(list(api, testData), false).values("datasourceType");
        List<String> found = new ArrayList<>();
        for (String type : types) {
            found.addAll(ids(list(api, testData).rows("datasourceType", type)));
        }
        api.fact(LIST + ".datasourceType")
                .assertThat(found)
                .as("readings of each utility type, one after the other")
                .containsExactlyInAnyOrderElementsOf(ids(rows));
        expect(api.assumption("datasource-type-several"), api, testData, rows, row -> true, "datasourceType", types);
        new ApiCalls(api)
                .badQuery(
                        api.assumption("invalid-query-values"),
                        LIST,
                        testData.connection(),
                        "datasourceType",
                        "NO_SUCH_TYPE");
    }

    private static boolean hasIdentifier(JsonNode row, String bare) {
        return row.path("identifiers").valueStream().anyMatch(identifier -> FilteredList.normalised(
                        text(identifier, "value"))
                .equals(bare));
    }

    private static List<JsonNode> rows(ServiceApi api, TestData testData) {
        List<JsonNode> rows = list(api, testData).rows();
        if (rows.isEmpty()) {
            throw new TestAbortedException("the connection has no smart-meter readings");
        }
        return rows;
    }

    private static void expect(
            Expectation source,
            ServiceApi api,
            TestData testData,
            List<JsonNode> rows,
            Predicate<JsonNode> expected,
            Object... query) {
        source.assertThat(ids(list(api, testData).rows(query)))
                .as("intervals with " + List.of(query))
                .containsExactlyInAnyOrderElementsOf(
                        ids(rows.stream().filter(expected).toList()));
    }

    private static Instant time(JsonNode row, String field) {
        return ApiCalls.time(row, field);
    }
}
