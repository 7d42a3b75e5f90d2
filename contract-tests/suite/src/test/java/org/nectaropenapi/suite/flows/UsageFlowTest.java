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
    void aRecordIsTheSameInItsListAndAlone(ServiceApi api, TestData testData) {
        JsonNode listed = testData.usageData();
        JsonNode alone = new ApiCalls(api).get("getUsageData", ApiCalls.id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
    }

    @Test
    void theListsOfCompanyAndConnectionAndSiteAgree(ServiceApi api, TestData testData) {
        List<JsonNode> company =
                PagedList.of(api, "listUsageDataByCompany", testData.company()).rows();
        List<String> atSite = company.stream()
                .filter(row -> ApiCalls.text(row.path("site"), "id")
                        .equals(testData.site().toString()))
                .map(row -> ApiCalls.text(row, "id"))
                .toList();
        assertThat(ApiCalls.ids(PagedList.of(api, "listUsageDataBySite", testData.site())
                        .rows()))
                .containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(ApiCalls.ids(company))
                .containsAll(ApiCalls.ids(PagedList.of(api, "listUsageDataByConnection", testData.connection())
                        .rows()));
    }

    @Test
    void aRecordAgreesWithItsMeterAndItsParts(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode rows = calls.get("listUsageDataByCompany", testData.company()).path("usageData");
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
        JsonNode row = testData.usageData();
        JsonNode meter = calls.get("getMeter", ApiCalls.text(row, "meter"));
        assertThat(meter.path("identifiers")).isEqualTo(row.path("identifiers"));
        assertThat(ApiCalls.text(meter, "site")).isEqualTo(ApiCalls.text(row.path("site"), "id"));
        assertThat(ApiCalls.text(meter, "datasourceType")).isEqualTo(ApiCalls.text(row, "datasourceType"));
        assertThat(meter.path("isTracked")).isEqualTo(row.path("meterIsTracked"));
        assertThat(calls.get("getSite", ApiCalls.id(row.path("site")))).isEqualTo(row.path("site"));
    }

    @Test
    @RequiresWrites
    void anUpdateChangesWhatItNamesAndNothingElse(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = ownRecord(api, testData);
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
            assertThat(changing(calls.update("updateUsageData", change, ApiCalls.id(before))))
                    .as(change)
                    .isEqualTo(expected);
            assertThat(changing(calls.get("getUsageData", ApiCalls.id(before))))
                    .as("read after " + change)
                    .isEqualTo(expected);
        }
        JsonNode listed = find(
                calls.get("listUsageDataByDocument", ApiCalls.id(before.path("document")))
                        .path("usageData"),
                ApiCalls.text(before, "id"));
        assertThat(changing(listed)).as("in the list of its document").isEqualTo(expected);
        assertThat(ApiCalls.text(listed, "updated")).isGreaterThan(ApiCalls.text(before, "updated"));
    }

    @Test
    @RequiresWrites
    void anEndThatDoesNotApplyBecomesTheStart(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode changed = calls.update(
                "updateUsageData",
                "{'startDate': '2026-12-24', 'endDate': '2026-12-01'}",
                ApiCalls.id(ownRecord(api, testData)));
        assertThat(ApiCalls.text(changed, "startDate")).isEqualTo("2026-12-24");
        assertThat(ApiCalls.text(changed, "endDate")).isEqualTo("2026-12-24");
    }

    @Test
    @RequiresWrites
    void everyUnitThatTheClientKnowsIsTaken(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        List<UsageUnits> units = UsageUnits.knownValues();
        assertThat(units).as("units").hasSizeGreaterThan(40);
        for (UsageUnits unit : units) {
            assertThat(ApiCalls.text(
                            calls.update(
                                    "updateUsageData",
                                    "{'usageUnits': '" + unit.value() + "'}",
                                    ApiCalls.id(ownRecord(api, testData))),
                            "usageUnits"))
                    .isEqualTo(unit.value());
        }
        calls.badRequest("updateUsageData", "{'usageUnits': 'bushel'}", ApiCalls.id(ownRecord(api, testData)));
        calls.badRequest("updateUsageData", "{'startDate': 'soon'}", ApiCalls.id(ownRecord(api, testData)));
        assertThat(ApiCalls.text(calls.get("getUsageData", ApiCalls.id(ownRecord(api, testData))), "usageUnits"))
                .isEqualTo(units.get(units.size() - 1).value());
    }

    /** A record of a company of its own, free to change. */
    private static JsonNode ownRecord(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = calls.createId(
                "createCompany",
                "{'name': '" + testData.prefix() + " usage', 'dataCollectionStartDate': '2026-09-01'}");
        UUID connection = testData.newConnection(company, testData.newSite(company, "site"));
        for (JsonNode row : calls.get("listUsageDataByConnection", connection).path("usageData")) {
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
