package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.model.UsageUnits;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/** Usage records: the same in every list and alone, where they belong, and how they are corrected. */
@ContractTest
class UsageFlowTest {

    @Test
    void aRecordIsTheSameInItsListAndAlone(ServiceApi api, TestData scratch) {
        JsonNode listed = scratch.usageData();
        JsonNode alone = new ApiCalls(api).get("/v2.2/usage/" + ApiCalls.id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
    }

    @Test
    void theListsOfCompanyAndConnectionAndSiteAgree(ServiceApi api, TestData scratch) {
        List<JsonNode> company = PagedList.of("/v2.2/usage/company/" + scratch.company(), "usageData")
                .rows(api);
        List<String> atSite = company.stream()
                .filter(row -> ApiCalls.text(row.path("site"), "id")
                        .equals(scratch.site().toString()))
                .map(row -> ApiCalls.text(row, "id"))
                .toList();
        assertThat(ApiCalls.ids(PagedList.of("/v2.2/usage/site/" + scratch.site(), "usageData")
                        .rows(api)))
                .containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(ApiCalls.ids(company))
                .containsAll(ApiCalls.ids(PagedList.of("/v2.2/usage/connection/" + scratch.connection(), "usageData")
                        .rows(api)));
    }

    @Test
    void aRecordAgreesWithItsMeterAndItsParts(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode rows = calls.get("/v2.2/usage/company/" + scratch.company()).path("usageData");
        assertThat(rows).allSatisfy(row -> {
            assertThat(ApiCalls.text(row, "endDate")).isGreaterThanOrEqualTo(ApiCalls.text(row, "startDate"));
            BigDecimal parts = BigDecimal.ZERO;
            for (JsonNode part : row.path("timeOfUseBreakdown")) {
                parts = parts.add(new BigDecimal(ApiCalls.text(part, "usage")));
            }
            if (!row.path("timeOfUseBreakdown").isEmpty()) {
                assertThat(parts).as("parts of " + ApiCalls.id(row)).isEqualByComparingTo(ApiCalls.text(row, "usage"));
            }
        });
        JsonNode row = scratch.usageData();
        JsonNode meter = calls.get("/v2.2/meter/" + ApiCalls.text(row, "meter"));
        assertThat(meter.path("identifiers")).isEqualTo(row.path("identifiers"));
        assertThat(ApiCalls.text(meter, "site")).isEqualTo(ApiCalls.text(row.path("site"), "id"));
        assertThat(ApiCalls.text(meter, "datasourceType")).isEqualTo(ApiCalls.text(row, "datasourceType"));
        assertThat(meter.path("isTracked")).isEqualTo(row.path("meterIsTracked"));
        assertThat(calls.get("/v2.2/site/" + ApiCalls.id(row.path("site")))).isEqualTo(row.path("site"));
    }

    @Test
    @RequiresWrites
    void anUpdateChangesWhatItNamesAndNothingElse(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = ownRecord(api, scratch);
        String path = "/v2.2/usage/" + ApiCalls.id(before);
        ObjectNode expected = changing(before);
        for (String change : List.of(
                "{'endDate': '2026-10-20'}",
                "{'startDate': '2026-10-05'}",
                "{'usageUnits': 'MWh'}",
                "{'tariff': 'E-19'}",
                "{'isEstimated': true}",
                "{'isImplied': true}",
                "{'exclusion': true}",
                "{'exclusion': false, 'isEstimated': false, 'startDate': '2026-10-06', 'endDate': '2026-10-07'}",
                "{}")) {
            ApiCalls.json(change).properties().forEach(field -> expected.set(field.getKey(), field.getValue()));
            assertThat(changing(calls.update(path, change))).as(change).isEqualTo(expected);
            assertThat(changing(calls.get(path))).as("read after " + change).isEqualTo(expected);
        }
        JsonNode listed = find(
                calls.get("/v2.2/usage/document/" + ApiCalls.id(before.path("document")))
                        .path("usageData"),
                ApiCalls.text(before, "id"));
        assertThat(changing(listed)).as("in the list of its document").isEqualTo(expected);
        assertThat(ApiCalls.text(listed, "updated")).isGreaterThan(ApiCalls.text(before, "updated"));
    }

    @Test
    @RequiresWrites
    void anEndThatDoesNotApplyBecomesTheStart(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        String path = "/v2.2/usage/" + ApiCalls.id(ownRecord(api, scratch));
        JsonNode changed = calls.update(path, "{'startDate': '2026-12-24', 'endDate': '2026-12-01'}");
        assertThat(ApiCalls.text(changed, "startDate")).isEqualTo("2026-12-24");
        assertThat(ApiCalls.text(changed, "endDate")).isEqualTo("2026-12-24");
    }

    @Test
    @RequiresWrites
    void everyUnitThatTheClientKnowsIsTaken(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        String path = "/v2.2/usage/" + ApiCalls.id(ownRecord(api, scratch));
        List<UsageUnits> units = UsageUnits.knownValues();
        assertThat(units).as("units").hasSizeGreaterThan(40);
        for (UsageUnits unit : units) {
            assertThat(ApiCalls.text(calls.update(path, "{'usageUnits': '" + unit.value() + "'}"), "usageUnits"))
                    .isEqualTo(unit.value());
        }
        calls.refusedPatch(path, "{'usageUnits': 'bushel'}", 400);
        calls.refusedPatch(path, "{'startDate': 'soon'}", 400);
        assertThat(ApiCalls.text(calls.get(path), "usageUnits"))
                .isEqualTo(units.get(units.size() - 1).value());
    }

    /** A record of a company of its own, free to change. */
    private static JsonNode ownRecord(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = calls.createId(
                "/v2.2/company", "{'name': '" + scratch.prefix() + " usage', 'dataCollectionStartDate': '2026-09-01'}");
        UUID connection = scratch.newConnection(company, scratch.newSite(company, "site"));
        for (JsonNode row : calls.get("/v2.2/usage/connection/" + connection).path("usageData")) {
            // The parts of a total change with it, which would hide what else does.
            if (row.path("timeOfUseBreakdown").isEmpty()) {
                return row;
            }
        }
        throw new TestAbortedException("every record has parts");
    }

    private static JsonNode find(JsonNode rows, String id) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> ApiCalls.text(row, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Without what changes by itself. */
    private static ObjectNode changing(JsonNode row) {
        ObjectNode copy = row.deepCopy();
        copy.remove(List.of("updated", "document"));
        return copy;
    }

    private static JsonNode withoutLink(JsonNode row) {
        ObjectNode copy = row.deepCopy();
        ((ObjectNode) copy.path("document")).remove("url");
        return copy;
    }
}
