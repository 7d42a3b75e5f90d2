package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** The first generation of the API, which tells the same as the present one in fewer words. */
@ContractTest
class LegacyFlowTest {

    @Test
    void bothGenerationsAcceptTheKey(ServiceApi api) {
        api.given().get("/v2.2/ping").then().statusCode(200);
        api.given().get("/ping").then().statusCode(200);
    }

    @Test
    void theCompaniesAreThoseOfThePresentList(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode known = calls.get("/v2.2/company/" + scratch.company());
        JsonNode companies = calls.get("/companies").path("companies");
        assertThat(ApiCalls.ids(companies))
                .containsExactlyInAnyOrderElementsOf(ApiCalls.ids(calls.get("/v2.2/company")));
        assertThat(companies).anySatisfy(company -> {
            assertThat(ApiCalls.id(company)).isEqualTo(scratch.company());
            assertThat(company.path("externalId")).isEqualTo(known.path("externalId"));
            assertThat(ApiCalls.text(company, "publicId")).isNotBlank();
        });
    }

    @Test
    @RequiresSandbox
    void theUtilitiesOfACompanyAreNamedInWords(ServiceApi api, TestData scratch) {
        scratch.connection();
        assertThat(new ApiCalls(api).get("/companies").path("companies"))
                .filteredOn(company -> ApiCalls.id(company).equals(scratch.company()))
                .singleElement()
                .satisfies(company -> assertThat(ApiCalls.texts(company.path("relevantDataTypes")))
                        .containsExactlyInAnyOrder("Electricity", "Gas", "Water"));
    }

    @Test
    void theUsageOfASiteIsThatOfThePresentList(ServiceApi api, TestData scratch) {
        List<JsonNode> present = present(api, scratch);
        expect(api, scratch, "{}", present);
        assertThat(query(api, scratch, "{}")).allSatisfy(row -> {
            assertThat(ApiCalls.text(row, "siteId")).isEqualTo(scratch.site().toString());
            assertThat(ApiCalls.text(row, "accountId")).isNotBlank();
        });
    }

    @Test
    void periodsAndTimesAreFiltered(ServiceApi api, TestData scratch) {
        List<JsonNode> present = present(api, scratch);
        JsonNode some = present.get(present.size() / 2);
        LocalDate last = LocalDate.parse(ApiCalls.text(some, "endDate"));
        DateRange range = new DateRange(last, last.plusDays(3));
        expect(api, scratch, range, "'dateType': 'bill_dates'", present, range::meets);
        expect(api, scratch, range, "", present, range::meets);
        LocalDate created = LocalDate.parse(ApiCalls.text(some, "created").substring(0, 10));
        for (DateRange day :
                List.of(new DateRange(created, created.plusDays(1)), new DateRange(created.minusDays(1), created))) {
            expect(api, scratch, day, "'dateType': 'created'", present, row -> day.hasTime(row.path("created")));
            expect(api, scratch, day, "'dateType': 'updated'", present, row -> day.hasTime(row.path("updated")));
        }
    }

    @Test
    void whatIsNoPeriodIsRefused(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        calls.refusedPost("/site/" + scratch.site() + "/usage", "{'startDate': 'yesterday'}", 400);
        calls.refusedPost("/site/" + scratch.site() + "/usage", "{'dateType': 'paid'}", 400);
    }

    private static void expect(
            ServiceApi api,
            TestData scratch,
            DateRange range,
            String more,
            List<JsonNode> present,
            Predicate<JsonNode> kept) {
        String query = "{'startDate': '" + range.start() + "', 'endDate': '" + range.end() + "'"
                + (more.isEmpty() ? "" : ", " + more) + "}";
        expect(api, scratch, query, present.stream().filter(kept).toList());
    }

    /** No page says how to ask for a second page, so of what does not fit on one the first is looked at. */
    private static void expect(ServiceApi api, TestData scratch, String query, List<JsonNode> wanted) {
        List<String> found = numbers(query(api, scratch, query));
        if (wanted.size() <= PagedList.USUAL) {
            assertThat(found).as(query).containsExactlyInAnyOrderElementsOf(numbers(wanted));
        } else {
            assertThat(found).as(query).hasSize(PagedList.USUAL).isSubsetOf(numbers(wanted));
        }
    }

    private static List<JsonNode> present(ServiceApi api, TestData scratch) {
        return PagedList.of("/v2.2/usage/site/" + scratch.site(), "usageData").rows(api);
    }

    /** No page describes the envelope of the answer, so only the rows are looked for. */
    private static List<JsonNode> query(ServiceApi api, TestData scratch, String query) {
        JsonNode answer =
                ApiCalls.body(api.given().body(ApiCalls.quoted(query)).post("/site/" + scratch.site() + "/usage"), 200);
        List<JsonNode> rows = new ArrayList<>();
        answer.path("meterSiteUsageData").forEach(rows::add);
        return rows;
    }

    /** Rows of the first generation have no id; document, quantity and unit tell them apart well enough. */
    private static List<String> numbers(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> (row.has("documentId")
                                ? ApiCalls.text(row, "documentId")
                                : ApiCalls.text(row.path("document"), "id"))
                        + " " + ApiCalls.text(row, "usage") + " " + ApiCalls.text(row, "usageUnits"))
                .toList();
    }
}
