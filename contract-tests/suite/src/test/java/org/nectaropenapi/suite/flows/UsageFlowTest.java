package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.model.UsageUnits;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/** Tests usage records: the same in every list and alone, consistent with meters and sites, and updated. */
@ContractTest
class UsageFlowTest {

    @Test
    void aRecordIsTheSameInItsListAndAlone(ServiceApi api, TestData testData) {
        JsonNode listed = testData.usageData();
        JsonNode alone = new ApiCalls(api).get("getUsageData", id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
    }

    @Test
    void theListsOfCompanyAndConnectionAndSiteAgree(ServiceApi api, TestData testData) {
        List<JsonNode> company =
                PagedList.of(api, "listUsageDataByCompany", testData.company()).rows();
        List<String> atSite = company.stream()
                .filter(row ->
                        text(row.path("site"), "id").equals(testData.site().toString()))
                .map(row -> text(row, "id"))
                .toList();
        assertThat(ids(PagedList.of(api, "listUsageDataBySite", testData.site()).rows()))
                .containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(ids(company))
                .containsAll(ids(PagedList.of(api, "listUsageDataByConnection", testData.connection())
                        .rows()));
    }

    @Test
    void aRecordAgreesWithItsMeterSiteAndBreakdown(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode rows = calls.get("listUsageDataByCompany", testData.company()).path("usageData");
        assertThat(rows).allSatisfy(row -> {
            assertThat(text(row, "endDate")).isGreaterThanOrEqualTo(text(row, "startDate"));
            BigDecimal parts = BigDecimal.ZERO;
            for (JsonNode part : row.path("timeOfUseBreakdown")) {
                parts = parts.add(new BigDecimal(text(part, "usage")));
            }
            if (!row.path("timeOfUseBreakdown").isEmpty()) {
                assertThat(parts).as("parts of " + id(row)).isEqualByComparingTo(text(row, "usage"));
            }
        });
        JsonNode row = testData.usageData();
        JsonNode meter = calls.get("getMeter", text(row, "meter"));
        assertThat(meter.path("identifiers")).isEqualTo(row.path("identifiers"));
        assertThat(text(meter, "site")).isEqualTo(text(row.path("site"), "id"));
        assertThat(text(meter, "datasourceType")).isEqualTo(text(row, "datasourceType"));
        assertThat(meter.path("isTracked")).isEqualTo(row.path("meterIsTracked"));
        assertThat(calls.get("getSite", id(row.path("site")))).isEqualTo(row.path("site"));
    }

    @Test
    @RequiresWrites
    void anUpdateChangesOnlyTheFieldsItNames(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = ownRecord(api, testData);
        ObjectNode expected = comparable(before);
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
            json(change).properties().forEach(field -> expected.set(field.getKey(), field.getValue()));
            assertThat(comparable(calls.update("updateUsageData", change, id(before))))
                    .as(change)
                    .isEqualTo(expected);
            assertThat(comparable(calls.get("getUsageData", id(before))))
                    .as("read after " + change)
                    .isEqualTo(expected);
        }
        JsonNode listed = find(
                calls.get("listUsageDataByDocument", id(before.path("document")))
                        .path("usageData"),
                text(before, "id"));
        assertThat(comparable(listed)).as("in the list of its document").isEqualTo(expected);
        assertThat(text(listed, "updated")).isGreaterThan(text(before, "updated"));
    }

    @Test
    @RequiresWrites
    void anEndBeforeTheStartBecomesTheStart(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = id(ownRecord(api, testData));
        JsonNode changed = calls.update("updateUsageData", "{'startDate': '2026-12-24', 'endDate': '2026-12-01'}", id);
        assertThat(text(changed, "startDate")).isEqualTo("2026-12-24");
        assertThat(text(changed, "endDate")).isEqualTo("2026-12-24");
    }

    @Test
    @RequiresWrites
    void everyUnitThatTheClientKnowsIsAccepted(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = id(ownRecord(api, testData));
        List<UsageUnits> units = UsageUnits.knownValues();
        assertThat(units).as("units").hasSizeGreaterThan(40);
        for (UsageUnits unit : units) {
            assertThat(text(
                            calls.update("updateUsageData", "{'usageUnits': '" + unit.value() + "'}", id),
                            "usageUnits"))
                    .isEqualTo(unit.value());
        }
        calls.badRequest("updateUsageData", "{'usageUnits': 'bushel'}", id);
        calls.badRequest("updateUsageData", "{'startDate': 'soon'}", id);
        assertThat(text(calls.get("getUsageData", id), "usageUnits"))
                .isEqualTo(units.get(units.size() - 1).value());
    }

    /** Returns a record of a new company, which the test may change. */
    private static JsonNode ownRecord(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = calls.createId(
                "createCompany",
                "{'name': '" + testData.prefix() + " usage', 'dataCollectionStartDate': '2026-09-01'}");
        UUID connection = testData.newConnection(company, testData.newSite(company, "site"));
        for (JsonNode row : calls.get("listUsageDataByConnection", connection).path("usageData")) {
            // A breakdown changes with its total, which would hide other changes.
            if (row.path("timeOfUseBreakdown").isEmpty()) {
                return row;
            }
        }
        throw new TestAbortedException("every record has parts");
    }

    private static JsonNode find(JsonNode rows, String id) {
        return rows.valueStream()
                .filter(row -> text(row, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Removes the fields that change by themselves. */
    private static ObjectNode comparable(JsonNode row) {
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
