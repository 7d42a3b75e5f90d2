package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.RouteTable;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/**
 * What holds for every list in pages: each row once, in an order that stays, counted, and the last page past the end.
 */
@ContractTest
class PagingFlowTest {

    private static final int PAST_THE_END = 1_000;
    private static final int MORE_THAN_A_PAGE = 101;
    private static final List<String> TYPES = List.of(
            "ELECTRICITY", "GAS", "WATER", "DISTRICT", "WASTE", "FUEL", "MISC", "REFRIGERANT", "SOLAR", "TELECOM");

    @TestFactory
    Stream<DynamicTest> listsOfTheSharedCompany(ServiceApi api, TestData scratch) {
        String company = scratch.company().toString();
        String site = scratch.site().toString();
        String connection = scratch.connection().toString();
        return Stream.of(
                        PagedList.of("/v2.2/connection/company/" + company, "connections"),
                        PagedList.of("/v2.2/invitation/company/" + company, "invitations"),
                        PagedList.of("/v2.2/document/company/" + company, "documents"),
                        PagedList.of("/v2.2/document/site/" + site, "documents"),
                        PagedList.of("/v2.2/document/connection/" + connection, "documents"),
                        PagedList.of("/v2.2/usage/company/" + company, "usageData"),
                        PagedList.of("/v2.2/usage/site/" + site, "usageData"),
                        PagedList.of("/v2.2/usage/connection/" + connection, "usageData"),
                        PagedList.of(
                                "/v2.2/usage/document/"
                                        + scratch.document().path("id").asText(),
                                "usageData"),
                        PagedList.of("/v2.2/meter/company/" + company, "meters"),
                        PagedList.of("/v2.2/interval/connection/" + connection, "intervals"),
                        PagedList.of("/v2.2/job/company/" + company, "jobs"))
                .map(list -> DynamicTest.dynamicTest(
                        list.path().replaceAll("/[0-9a-f-]{36}", ""), () -> keepsItsRules(api, list)));
    }

    @Test
    @RequiresWrites
    void connectionsComeInPagesOfTheSizeThatIsAskedFor(ServiceApi api, TestData scratch) {
        UUID company = scratch.newCompany("pages of connections");
        UUID site = scratch.newSite(company, "site");
        for (int i = 1; i <= 3; i++) {
            new ApiCalls(api)
                    .create(
                            "/v2.2/connection/company/" + company,
                            "{'username': 'nobody-" + i + "', 'password': 'wrong', 'url': 'https://nectarclimate.com',"
                                    + " 'sites': ['" + site + "']}");
        }
        String path = "/v2.2/connection/company/" + company;
        List<JsonNode> all = keepsItsRules(api, PagedList.of(path, "connections"));
        assertThat(all).hasSize(3);
        for (int limit : new int[] {1, 2, 3, 500}) {
            PagedList list = new PagedList(path, "connections", limit);
            assertThat(ApiCalls.ids(list.rows(api, "limit", limit)))
                    .as("connections with limit " + limit)
                    .isEqualTo(ApiCalls.ids(all));
        }
        new ApiCalls(api).refusedGet(400, path, "limit", 0);
        new ApiCalls(api).refusedGet(400, path, "limit", 501);
    }

    @Test
    @RequiresSandbox
    void listsOfMoreThanAPage(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("crowded");
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            calls.create("/v2.2/invitation/company/" + company, "{}");
            calls.create(
                    "/v2.2/job/company/" + company + "/bulk", i < 11 ? billsOfASite(scratch, company, i) : bill(i));
        }
        for (PagedList list : List.of(
                PagedList.of("/v2.2/invitation/company/" + company, "invitations"),
                PagedList.of("/v2.2/job/company/" + company, "jobs"))) {
            assertThat(keepsItsRules(api, list)).as(list.path()).hasSize(MORE_THAN_A_PAGE);
        }
        assertThat(keepsItsRules(api, PagedList.of("/v2.2/meter/company/" + company, "meters")))
                .hasSize(11 * TYPES.size());
        assertThat(keepsItsRules(api, PagedList.of("/v2.2/document/company/" + company, "documents")))
                .hasSize(11 * TYPES.size() + MORE_THAN_A_PAGE - 11);
    }

    /** Ten bills, one of each utility type, so that the site gets ten meters. */
    private static String billsOfASite(TestData scratch, UUID company, int i) {
        UUID site = scratch.newSite(company, "site " + i);
        List<String> urls = TYPES.stream()
                .map(type -> "'https://bills.example/" + i + "/nectar-sandbox-type-" + type + ".pdf'")
                .toList();
        return "{'siteId': '" + site + "', 'documents': [" + String.join(", ", urls) + "]}";
    }

    private static String bill(int i) {
        return "{'documents': ['https://bills.example/" + i + ".pdf']}";
    }

    private static List<JsonNode> keepsItsRules(ServiceApi api, PagedList list) {
        assertThat(new RouteTable(api.document().operations())
                        .find("GET", list.path())
                        .flatMap(match -> match.operation().pagination()))
                .as("what the document says of the pages of " + list.path())
                .contains(new Pagination(list.items(), list.totalField()));
        List<JsonNode> rows = list.rows(api);
        List<String> ids = ApiCalls.ids(rows);
        List<String> first = ids.subList(0, Math.min(ids.size(), list.perPage()));
        assertThat(ApiCalls.ids(list.page(api, 1).path(list.items())))
                .as("the same rows in the same order when page 1 of " + list.path() + " is read again")
                .isEqualTo(first);

        JsonNode last = list.page(api, PAST_THE_END);
        int pages = Math.max(1, (rows.size() + list.perPage() - 1) / list.perPage());
        List<String> onLastPage = ids.subList((pages - 1) * list.perPage(), ids.size());

        String pastTheEnd = " of the page past the end of " + list.path();
        assertThat(last.path("currentPage").intValue())
                .as("number" + pastTheEnd + ", that of the last page")
                .isEqualTo(pages);
        assertThat(last.path("hasNext").asText()).as("hasNext" + pastTheEnd).isEqualTo("false");
        assertThat(ApiCalls.ids(last.path(list.items())))
                .as("rows" + pastTheEnd + ", those of the last page")
                .isEqualTo(onLastPage);

        JsonNode unnumbered = new ApiCalls(api).get(list.path());
        assertThat(ApiCalls.ids(unnumbered.path(list.items())))
                .as("rows of " + list.path() + " when no page is asked for, those of the first")
                .isEqualTo(first);
        assertThat(list.total(unnumbered))
                .as(list.totalField() + " of " + list.path())
                .isEqualTo(rows.size());
        new ApiCalls(api).refusedGet(400, list.path(), "page", 0);
        return rows;
    }
}
