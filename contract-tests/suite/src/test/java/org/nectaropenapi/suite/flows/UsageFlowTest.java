package org.nectaropenapi.suite.flows;

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
import org.nectaropenapi.harness.expect.Expectation;
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
        ApiCalls calls = new ApiCalls(api);
        JsonNode alone = calls.get("getUsageData", id(listed));
        calls.expectSame(api.shape("UsageData"), api.fact("getUsageData"), withoutLink(alone), withoutLink(listed));
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
        boolean allHaveSites = company.stream().allMatch(row -> row.path("site").hasNonNull("id"));
        (allHaveSites ? api.fact("listUsageDataBySite") : api.shape("UsageData.site"))
                .assertThat(ids(PagedList.of(api, "listUsageDataBySite", testData.site())
                        .rows()))
                .as("usage of the site")
                .containsExactlyInAnyOrderElementsOf(atSite);
        api.fact("listUsageDataByCompany")
                .assertThat(ids(company))
                .as("usage of the company, with that of its connection")
                .containsAll(ids(PagedList.of(api, "listUsageDataByConnection", testData.connection())
                        .rows()));
    }

    @Test
    void aRecordAgreesWithItsMeterSiteAndBreakdown(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode rows = calls.get("listUsageDataByCompany", testData.company()).path("usageData");
        rows.forEach(row -> {
            if (row.hasNonNull("startDate") && row.hasNonNull("endDate")) {
                api.fact("listUsageDataByCompany")
                        .assertThat(text(row, "endDate"))
                        .as("last day of " + id(row))
                        .isGreaterThanOrEqualTo(text(row, "startDate"));
            }
            addsUp(api, row);
        });
        JsonNode row = testData.usageData();
        if (row.hasNonNull("meter")) {
            JsonNode meter = calls.accepted(api.assumption("usage-meter-reference"), "getMeter", text(row, "meter"));
            agreesWithItsMeter(api, row, meter);
        }
        JsonNode site = row.path("site");
        if (site.isObject()) {
            calls.expectSame(api.shape("SiteSummary"), api.fact("SiteSummary"), calls.get("getSite", id(site)), site);
        }
    }

    /** Expects the parts of a record to add up to its usage, as far as they have its unit. */
    private static void addsUp(ServiceApi api, JsonNode row) {
        List<JsonNode> parts = row.path("timeOfUseBreakdown").valueStream().toList();
        boolean sameUnits =
                parts.stream().allMatch(part -> part.path("usageUnits").equals(row.path("usageUnits")));
        if (!parts.isEmpty() && sameUnits && row.hasNonNull("usage")) {
            api.fact("TimeOfUseBreakdown.usage")
                    .assertThat(parts.stream()
                            .map(part -> ApiCalls.decimal(part, "usage"))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("parts of " + id(row))
                    .isEqualByComparingTo(ApiCalls.decimal(row, "usage"));
        }
    }

    /** Compares what both the record and its meter say; a field that one of them lacks is drift at most. */
    private static void agreesWithItsMeter(ServiceApi api, JsonNode row, JsonNode meter) {
        if (row.hasNonNull("identifiers") && meter.hasNonNull("identifiers")) {
            api.fact("Meter.identifiers")
                    .assertThat(values(row))
                    .as("identifiers of a record, those of its meter")
                    .containsExactlyInAnyOrderElementsOf(values(meter));
        }
        api.assumption("identifier-labels")
                .assertThat(ObjectComparison.differences(meter.path("identifiers"), row.path("identifiers")))
                .as("identifiers of a record that are not those of its meter")
                .isEmpty();
        if (row.path("site").hasNonNull("id") && meter.hasNonNull("site")) {
            api.fact("Meter.site").assertThat(text(meter, "site")).isEqualTo(text(row.path("site"), "id"));
        }
        if (row.hasNonNull("datasourceType") && meter.hasNonNull("datasourceType")) {
            api.fact("Meter.datasourceType")
                    .assertThat(text(meter, "datasourceType"))
                    .isEqualTo(text(row, "datasourceType"));
        }
        if (row.hasNonNull("meterIsTracked") && meter.hasNonNull("isTracked")) {
            api.fact("Meter.isTracked")
                    .assertThat(meter.path("isTracked"))
                    .as("isTracked of the meter")
                    .isEqualTo(row.path("meterIsTracked"));
        }
    }

    private static List<String> values(JsonNode object) {
        return object.path("identifiers")
                .valueStream()
                .map(identifier -> text(identifier, "value"))
                .toList();
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
            Expectation update = api.fact("updateUsageData");
            update.assertThat(comparable(calls.update("updateUsageData", change, id(before))))
                    .as(change)
                    .isEqualTo(expected);
            update.assertThat(comparable(calls.get("getUsageData", id(before))))
                    .as("read after " + change)
                    .isEqualTo(expected);
        }
        JsonNode listed = find(
                calls.get("listUsageDataByDocument", id(before.path("document")))
                        .path("usageData"),
                text(before, "id"));
        Expectation update = api.fact("updateUsageData");
        update.assertThat(comparable(listed)).as("in the list of its document").isEqualTo(expected);
        update.assertThat(text(listed, "updated")).as("updated").isGreaterThan(text(before, "updated"));
    }

    @Test
    @RequiresWrites
    void anEndBeforeTheStartBecomesTheStart(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = id(ownRecord(api, testData));
        Expectation source = api.assumption("usage-end-before-start");
        JsonNode changed = calls.acceptedBody(
                source, "updateUsageData", "{'startDate': '2026-12-24', 'endDate': '2026-12-01'}", id);
        source.assertThat(text(changed, "startDate")).as("startDate").isEqualTo("2026-12-24");
        source.assertThat(text(changed, "endDate")).as("endDate").isEqualTo("2026-12-24");
    }

    @Test
    @RequiresWrites
    void everyUnitThatTheClientKnowsIsAccepted(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = id(ownRecord(api, testData));
        List<UsageUnits> units = UsageUnits.knownValues();
        for (UsageUnits unit : units) {
            api.fact("UsageDataUpdate.usageUnits")
                    .assertThat(text(
                            calls.update("updateUsageData", "{'usageUnits': '" + unit.value() + "'}", id),
                            "usageUnits"))
                    .as("usageUnits")
                    .isEqualTo(unit.value());
        }
        Expectation refusal = api.assumption("invalid-body-values");
        calls.badRequest(refusal, "updateUsageData", "{'usageUnits': 'bushel'}", id);
        calls.badRequest(refusal, "updateUsageData", "{'startDate': 'soon'}", id);
        refusal.assertThat(text(calls.get("getUsageData", id), "usageUnits"))
                .as("usageUnits after updates that were refused")
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
                .orElseThrow(() -> new TestAbortedException("the list of the document does not have the record"));
    }

    /** Removes the fields that change by themselves. */
    private static ObjectNode comparable(JsonNode row) {
        ObjectNode copy = row.deepCopy();
        copy.remove(List.of("updated", "document"));
        return copy;
    }

    private static JsonNode withoutLink(JsonNode row) {
        ObjectNode copy = row.deepCopy();
        if (copy.path("document") instanceof ObjectNode document) {
            document.remove("url");
        }
        return copy;
    }
}
