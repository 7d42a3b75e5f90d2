package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Compares the first generation of the API with the current version. */
@ContractTest
class LegacyFlowTest {

    @Test
    void bothGenerationsAcceptTheKey(ServiceApi api) {
        ApiCalls calls = new ApiCalls(api);
        calls.call("ping");
        calls.accepted(api.assumption("v1-still-answers"), "pingV1");
    }

    @Test
    void theCompaniesAreThoseOfTheCurrentVersion(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode known = calls.get("getCompany", testData.company());
        JsonNode list = calls.accepted(api.assumption("v1-still-answers"), "listCompaniesV1");
        api.assumption("v1-companies-wrapper")
                .assertThat(list.has("companies"))
                .as("the companies stand in a wrapper")
                .isTrue();
        List<JsonNode> companies = ApiCalls.items(list);
        api.assumption("key-scope")
                .assertThat(ids(companies))
                .as("companies of the first generation")
                .containsExactlyInAnyOrderElementsOf(ids(ApiCalls.items(calls.get("listCompanies"))));
        JsonNode company = ApiCalls.find(companies, testData.company());
        calls.expectSame(
                api.shape("CompanyV1"), api.fact("CompanyV1.externalId"), externalId(known), externalId(company));
        api.fact("CompanyV1.publicId")
                .assertThat(text(company, "publicId"))
                .as("publicId")
                .isNotBlank();
    }

    private static JsonNode externalId(JsonNode company) {
        return JsonNodeFactory.instance.objectNode().set("externalId", company.path("externalId"));
    }

    @Test
    @RequiresSandbox
    void theUtilitiesOfACompanyAreNamedInWords(ServiceApi api, TestData testData) {
        testData.connection();
        assertThat(new ApiCalls(api).get("listCompaniesV1").path("companies"))
                .filteredOn(company -> id(company).equals(testData.company()))
                .singleElement()
                .satisfies(company -> assertThat(texts(company.path("relevantDataTypes")))
                        .containsExactlyInAnyOrder("Electricity", "Gas", "Water"));
    }

    @Test
    void theUsageOfASiteIsThatOfTheCurrentVersion(ServiceApi api, TestData testData) {
        List<JsonNode> present = present(api, testData);
        expect(api, testData, "{}", present);
        query(api, testData, "{}").forEach(row -> {
            api.fact("UsageData.siteId")
                    .assertThat(text(row, "siteId"))
                    .isEqualTo(testData.site().toString());
            api.fact("UsageData.accountId").assertThat(text(row, "accountId")).isNotBlank();
        });
    }

    @Test
    void periodsAndTimesAreFiltered(ServiceApi api, TestData testData) {
        List<JsonNode> present = present(api, testData);
        JsonNode some = present.get(present.size() / 2);
        LocalDate last = ApiCalls.day(some, "endDate");
        DateRange range = new DateRange(last, last.plusDays(3));
        expect(api, testData, range, "'dateType': 'bill_dates'", present, range::meets);
        expect(api, testData, range, "", present, range::meets);
        LocalDate created = LocalDate.ofInstant(ApiCalls.time(some, "created"), ZoneOffset.UTC);
        for (DateRange day :
                List.of(new DateRange(created, created.plusDays(1)), new DateRange(created.minusDays(1), created))) {
            expect(api, testData, day, "'dateType': 'created'", present, row -> day.has(ApiCalls.time(row, "created")));
            expect(api, testData, day, "'dateType': 'updated'", present, row -> day.has(ApiCalls.time(row, "updated")));
        }
    }

    @Test
    void invalidPeriodsAreRejected(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        for (String body : List.of("{'startDate': 'yesterday'}", "{'dateType': 'paid'}")) {
            calls.badRequest(api.assumption("v1-site-usage-parameters"), "querySiteUsageV1", body, testData.site());
        }
    }

    private static void expect(
            ServiceApi api,
            TestData testData,
            DateRange range,
            String more,
            List<JsonNode> present,
            Predicate<JsonNode> kept) {
        String query = "{'startDate': '" + range.start() + "', 'endDate': '" + range.end() + "'"
                + (more.isEmpty() ? "" : ", " + more) + "}";
        expect(api, testData, query, present.stream().filter(kept).toList());
    }

    /** Expects the rows, or some of them where they fill more than a page: the pages document no second one. */
    private static void expect(ServiceApi api, TestData testData, String query, List<JsonNode> expected) {
        List<String> found = numbers(query(api, testData, query), row -> text(row, "documentId"));
        List<String> known = numbers(expected, row -> text(row.path("document"), "id"));
        Expectation filter = api.assumption("v1-site-usage-parameters");
        if (expected.size() <= PagedList.DEFAULT_PER_PAGE) {
            filter.assertThat(found).as(query).containsExactlyInAnyOrderElementsOf(known);
        } else {
            filter.assertThat(found)
                    .as(query)
                    .hasSize(PagedList.DEFAULT_PER_PAGE)
                    .isSubsetOf(known);
        }
    }

    private static List<JsonNode> present(ServiceApi api, TestData testData) {
        return PagedList.of(api, "listUsageDataBySite", testData.site()).rows();
    }

    /** Returns the rows alone, since no page describes the envelope. */
    private static List<JsonNode> query(ServiceApi api, TestData testData, String query) {
        JsonNode response = new ApiCalls(api)
                .acceptedBody(api.assumption("v1-still-answers"), "querySiteUsageV1", query, testData.site());
        api.assumption("v1-site-usage-envelope")
                .assertThat(response.path("meterSiteUsageData").isArray())
                .as("the records stand in meterSiteUsageData")
                .isTrue();
        return ApiCalls.items(response);
    }

    /** Identifies rows by document, quantity and unit, since those of the first generation have no id. */
    private static List<String> numbers(List<JsonNode> rows, Function<JsonNode, String> document) {
        return rows.stream()
                .map(row -> document.apply(row) + " " + text(row, "usage") + " " + text(row, "usageUnits"))
                .toList();
    }
}
