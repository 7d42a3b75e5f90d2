package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/**
 * Checks every list in pages: each row occurs once, in a stable order, is counted, and the last page is repeated past
 * the end.
 */
@ContractTest
class PagingFlowTest {

    private static final int PAST_THE_END = 1_000;
    private static final int MORE_THAN_A_PAGE = 101;
    private static final List<String> TYPES = List.of(
            "ELECTRICITY", "GAS", "WATER", "DISTRICT", "WASTE", "FUEL", "MISC", "REFRIGERANT", "SOLAR", "TELECOM");

    @TestFactory
    Stream<DynamicTest> listsOfTheSharedCompany(ServiceApi api, TestData testData) {
        Map<String, Supplier<Object>> ids = Map.of(
                "company_id", testData::company,
                "site_id", testData::site,
                "connection_id", testData::connection,
                "document_id", () -> testData.document().path("id").asText());
        return api.document().operations().stream()
                .filter(PagingFlowTest::isPaged)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> checkPages(PagedList.of(api, operation.id(), pathValues(operation, ids)))));
    }

    /** Tells whether an operation returns numbered pages without further values. */
    private static boolean isPaged(Operation operation) {
        return operation.pagination().isPresent()
                && operation.queryParameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("page"))
                && operation.parameters().stream()
                        .noneMatch(parameter ->
                                parameter.required() && !parameter.in().equals("path"))
                && !operation.bodyRequired();
    }

    private static Object[] pathValues(Operation operation, Map<String, Supplier<Object>> ids) {
        return operation.parametersIn("path").stream()
                .map(parameter -> Optional.ofNullable(ids.get(parameter.name()))
                        .orElseThrow(() -> new TestAbortedException("the test data have no " + parameter.name()))
                        .get())
                .toArray();
    }

    @Test
    @RequiresWrites
    void connectionsComeInPagesOfTheRequestedSize(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("pages of connections");
        UUID site = testData.newSite(company, "site");
        for (int i = 1; i <= 3; i++) {
            new ApiCalls(api)
                    .create(
                            "createConnection",
                            "{'username': 'nobody-" + i + "', 'password': 'wrong', 'url': 'https://nectarclimate.com',"
                                    + " 'sites': ['" + site + "']}",
                            company);
        }
        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        List<JsonNode> all = checkPages(list);
        assertThat(all).hasSize(3);
        for (int items : new int[] {1, 2, 3, list.maxPerPage()}) {
            assertThat(ids(list.rowsInPagesOf(items)))
                    .as("connections in pages of " + items)
                    .isEqualTo(ids(all));
        }
    }

    @Test
    @RequiresSandbox
    void listsOfMoreThanAPage(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("crowded");
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            calls.create("createConnectionInvitation", "{}", company);
            calls.create("submitDocumentsBulk", i < 11 ? billsOfASite(testData, company, i) : bill(i), company);
        }
        for (PagedList list : List.of(
                PagedList.of(api, "listCompanyInvitations", company),
                PagedList.of(api, "listJobsByCompany", company))) {
            assertThat(checkPages(list)).as(list.operationId()).hasSize(MORE_THAN_A_PAGE);
        }
        assertThat(checkPages(PagedList.of(api, "listMetersByCompany", company)))
                .hasSize(11 * TYPES.size());
        assertThat(checkPages(PagedList.of(api, "listDocumentsByCompany", company)))
                .hasSize(11 * TYPES.size() + MORE_THAN_A_PAGE - 11);
    }

    /** Returns bills of a site, one for each utility type, so that the site gets as many meters. */
    private static String billsOfASite(TestData testData, UUID company, int i) {
        UUID site = testData.newSite(company, "site " + i);
        List<String> urls = TYPES.stream()
                .map(type -> "'https://bills.example/" + i + "/nectar-sandbox-type-" + type + ".pdf'")
                .toList();
        return "{'siteId': '" + site + "', 'documents': [" + String.join(", ", urls) + "]}";
    }

    private static String bill(int i) {
        return "{'documents': ['https://bills.example/" + i + ".pdf']}";
    }

    private static List<JsonNode> checkPages(PagedList list) {
        List<JsonNode> rows = list.rows();
        List<String> ids = ids(rows);
        List<String> first = ids.subList(0, Math.min(ids.size(), list.perPage()));
        assertThat(ids(list.items(list.page(1))))
                .as("the same rows in the same order when page 1 of " + list.operationId() + " is read again")
                .isEqualTo(first);

        JsonNode last = list.page(PAST_THE_END);
        int pages = Math.max(1, (rows.size() + list.perPage() - 1) / list.perPage());
        List<String> onLastPage = ids.subList((pages - 1) * list.perPage(), ids.size());

        String pastTheEnd = " of the page past the end of " + list.operationId();
        assertThat(last.path("currentPage").intValue())
                .as("number" + pastTheEnd + ", that of the last page")
                .isEqualTo(pages);
        assertThat(last.path("hasNext").asText()).as("hasNext" + pastTheEnd).isEqualTo("false");
        assertThat(ids(list.items(last)))
                .as("rows" + pastTheEnd + ", those of the last page")
                .isEqualTo(onLastPage);

        JsonNode unnumbered = list.unnumberedPage();
        assertThat(ids(list.items(unnumbered)))
                .as("rows of " + list.operationId() + " without the parameter page, those of the first")
                .isEqualTo(first);
        assertThat(list.total(unnumbered)).as("total of " + list.operationId()).isEqualTo(rows.size());
        list.badQuery("page", 0);
        return rows;
    }
}
