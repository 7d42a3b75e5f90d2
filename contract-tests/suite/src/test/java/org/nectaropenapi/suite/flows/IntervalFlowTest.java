package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/** Smart-meter readings and their filters, whose boundaries are instants. */
@ContractTest
class IntervalFlowTest {

    private static PagedList list(TestData scratch) {
        return PagedList.of("/v2.2/interval/connection/" + scratch.connection(), "intervals");
    }

    @Test
    void readingsHaveATimeSpanAndBelongToAccountsThatAreReadDaily(ServiceApi api, TestData scratch) {
        List<JsonNode> rows = rows(api, scratch);
        Set<String> smart = StreamSupport.stream(
                        new ApiCalls(api)
                                .get("/v2.2/connection/" + scratch.connection() + "/details")
                                .path("accounts")
                                .spliterator(),
                        false)
                .filter(account -> account.path("isCollectingSmartMeterData").asBoolean())
                .map(account -> ApiCalls.text(account, "id"))
                .collect(Collectors.toSet());
        assertThat(rows).allSatisfy(row -> {
            assertThat(time(row, "end")).isAfter(time(row, "start"));
            assertThat(smart).contains(ApiCalls.text(row, "account"));
        });
    }

    @Test
    void boundariesAreInstants(ServiceApi api, TestData scratch) {
        List<JsonNode> rows = rows(api, scratch);
        TreeSet<Instant> starts =
                rows.stream().map(row -> time(row, "start")).collect(Collectors.toCollection(TreeSet::new));
        Instant from = starts.stream().skip(starts.size() / 2).findFirst().orElseThrow();
        JsonNode some = rows.stream()
                .filter(row -> time(row, "start").equals(from))
                .findFirst()
                .orElseThrow();
        Instant to = time(some, "end");
        expect(api, scratch, rows, row -> !time(row, "start").isBefore(from), "startDate", from);
        expect(api, scratch, rows, row -> !time(row, "end").isAfter(to), "endDate", to);
        assertThat(expect(
                        api,
                        scratch,
                        rows,
                        row -> !time(row, "start").isBefore(from)
                                && !time(row, "end").isAfter(to),
                        "startDate",
                        from,
                        "endDate",
                        to))
                .contains(ApiCalls.text(some, "id"));
        assertThat(expect(
                        api,
                        scratch,
                        rows,
                        row -> !time(row, "end").isAfter(to.minus(Duration.ofSeconds(1))),
                        "endDate",
                        to.minus(Duration.ofSeconds(1))))
                .doesNotContain(ApiCalls.text(some, "id"));
        new ApiCalls(api).refusedGet(400, list(scratch).path(), "startDate", "yesterday");
        new ApiCalls(api).refusedGet(400, list(scratch).path(), "endDate", "2026-10-22");
    }

    @Test
    void metersAreChosenByIdentifierAndUtilityType(ServiceApi api, TestData scratch) {
        List<JsonNode> rows = rows(api, scratch);
        String identifier = ApiCalls.text(rows.get(0).path("identifiers").path(0), "value");
        String bare = FilteredList.normalised(identifier);
        for (String spelling : List.of(identifier, "00" + bare, bare.substring(0, 3) + "-" + bare.substring(3))) {
            assertThat(expect(api, scratch, rows, row -> hasIdentifier(row, bare), "identifier", spelling))
                    .isNotEmpty();
        }
        assertThat(expect(api, scratch, rows, row -> false, "identifier", "no-such-" + bare))
                .isEmpty();
        assertThat(expect(api, scratch, rows, row -> true, "datasourceType", "ELECTRICITY"))
                .isNotEmpty();
        for (String type :
                List.of("GAS", "WATER", "DISTRICT", "WASTE", "FUEL", "MISC", "REFRIGERANT", "SOLAR", "TELECOM")) {
            expect(api, scratch, rows, row -> false, "datasourceType", type);
        }
        expect(api, scratch, rows, row -> true, "datasourceType", List.of("GAS", "ELECTRICITY"));
        new ApiCalls(api).refusedGet(400, list(scratch).path(), "datasourceType", "STEAM");
    }

    private static boolean hasIdentifier(JsonNode row, String bare) {
        return StreamSupport.stream(row.path("identifiers").spliterator(), false)
                .anyMatch(identifier -> FilteredList.normalised(ApiCalls.text(identifier, "value"))
                        .equals(bare));
    }

    private static List<JsonNode> rows(ServiceApi api, TestData scratch) {
        List<JsonNode> rows = list(scratch).rows(api);
        if (rows.isEmpty()) {
            throw new TestAbortedException("the connection has no smart-meter readings");
        }
        return rows;
    }

    private static List<String> expect(
            ServiceApi api, TestData scratch, List<JsonNode> rows, Predicate<JsonNode> wanted, Object... query) {
        List<String> found = ApiCalls.ids(list(scratch).rows(api, query));
        assertThat(found)
                .as("intervals with " + List.of(query))
                .containsExactlyInAnyOrderElementsOf(
                        ApiCalls.ids(rows.stream().filter(wanted).toList()));
        return found;
    }

    private static Instant time(JsonNode row, String field) {
        return OffsetDateTime.parse(ApiCalls.text(row, field)).toInstant();
    }
}
