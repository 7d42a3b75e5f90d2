package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/** Tests smart-meter readings and their filters, whose boundaries are instants. */
@ContractTest
class IntervalFlowTest {

    private static PagedList list(ServiceApi api, TestData testData) {
        return PagedList.of(api, "listIntervalsByConnection", testData.connection());
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
        assertThat(rows).allSatisfy(row -> {
            assertThat(time(row, "end")).isAfter(time(row, "start"));
            assertThat(smart).contains(text(row, "account"));
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
        expect(api, testData, rows, row -> !time(row, "start").isBefore(from), "startDate", from);
        expect(api, testData, rows, row -> !time(row, "end").isAfter(to), "endDate", to);
        assertThat(expect(
                        api,
                        testData,
                        rows,
                        row -> !time(row, "start").isBefore(from)
                                && !time(row, "end").isAfter(to),
                        "startDate",
                        from,
                        "endDate",
                        to))
                .contains(text(some, "id"));
        assertThat(expect(
                        api,
                        testData,
                        rows,
                        row -> !time(row, "end").isAfter(to.minus(Duration.ofSeconds(1))),
                        "endDate",
                        to.minus(Duration.ofSeconds(1))))
                .doesNotContain(text(some, "id"));
        list(api, testData).badQuery("startDate", "yesterday");
        list(api, testData).badQuery("endDate", "2026-10-22");
    }

    @Test
    void readingsAreFilteredByIdentifierAndUtilityType(ServiceApi api, TestData testData) {
        List<JsonNode> rows = rows(api, testData);
        String identifier = text(rows.get(0).path("identifiers").path(0), "value");
        String bare = FilteredList.normalised(identifier);
        for (String spelling : List.of(identifier, "00" + bare, bare.substring(0, 3) + "-" + bare.substring(3))) {
            assertThat(expect(api, testData, rows, row -> hasIdentifier(row, bare), "identifier", spelling))
                    .isNotEmpty();
        }
        assertThat(expect(api, testData, rows, row -> false, "identifier", "no-such-" + bare))
                .isEmpty();
        assertThat(expect(api, testData, rows, row -> true, "datasourceType", "ELECTRICITY"))
                .isNotEmpty();
        List<String> types = new FilteredList(list(api, testData), false).values("datasourceType");
        for (String type : types) {
            expect(api, testData, rows, row -> type.equals("ELECTRICITY"), "datasourceType", type);
        }
        expect(api, testData, rows, row -> true, "datasourceType", types);
        list(api, testData).badQuery("datasourceType", "NO_SUCH_TYPE");
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

    private static List<String> expect(
            ServiceApi api, TestData testData, List<JsonNode> rows, Predicate<JsonNode> expected, Object... query) {
        List<String> found = ids(list(api, testData).rows(query));
        assertThat(found)
                .as("intervals with " + List.of(query))
                .containsExactlyInAnyOrderElementsOf(
                        ids(rows.stream().filter(expected).toList()));
        return found;
    }

    private static Instant time(JsonNode row, String field) {
        return OffsetDateTime.parse(text(row, field)).toInstant();
    }
}
