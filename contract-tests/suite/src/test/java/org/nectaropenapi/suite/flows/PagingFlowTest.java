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
import org.nectaropenapi.harness.expect.Expectation;
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
                                    + " 'country': 'US', 'sites': ['" + site + "']}",
                            company);
        }
        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        List<JsonNode> all = checkPages(list);
        api.fact("listCompanyConnections").assertThat(ids(all)).hasSize(3);
        for (int items : new int[] {1, 2, 3, list.maxPerPage()}) {
            List<String> found = ids(list.rowsInPagesOf(items));
            api.assumption("connection-list-filters")
                    .assertThat(found)
                    .as("connections in pages of " + items)
                    .containsExactlyInAnyOrderElementsOf(ids(all));
            api.assumption("usage-sort-order")
                    .assertThat(found)
                    .as("connections in pages of " + items + ", in their order")
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
        ServiceApi api = list.api();
        String operation = list.operationId();
        List<JsonNode> rows = list.rows();
        List<String> ids = ids(rows);
        List<String> first = ids(list.items(list.page(1)));
        api.assumption("usage-sort-order")
                .assertThat(first)
                .as("the same rows in the same order when page 1 of " + operation + " is read again")
                .isEqualTo(ids.subList(0, Math.min(ids.size(), first.size())));

        JsonNode unnumbered = list.unnumberedPage();
        api.fact(operation + ".page")
                .assertThat(ids(list.items(unnumbered)))
                .as("rows of " + operation + " without the parameter page, those of the first")
                .containsExactlyInAnyOrderElementsOf(first);
        if (unnumbered.isObject()) {
            api.fact(operation + ".page")
                    .assertThat(list.total(unnumbered))
                    .as("total of " + operation)
                    .isEqualTo(rows.size());
            pastTheEnd(list, ids, first.size());
        }
        Object[] query =
                Stream.concat(list.ids().stream(), Stream.of("page", 0)).toArray();
        new ApiCalls(api).badQuery(api.assumption("page-numbers"), operation, query);
        return rows;
    }

    private static void pastTheEnd(PagedList list, List<String> ids, int perPage) {
        int size = Math.max(1, perPage);
        int pages = Math.max(1, (ids.size() + size - 1) / size);
        JsonNode last = list.pagePastTheEnd(PAST_THE_END);
        String pastTheEnd = " of the page past the end of " + list.operationId();
        ServiceApi api = list.api();
        // A page says what is returned past the last page, and nothing of a list that has none.
        Expectation source = ids.isEmpty() ? api.assumption("page-past-end") : api.fact(list.operationId() + ".page");
        source.assertThat(last.path("currentPage").intValue())
                .as("number" + pastTheEnd + ", that of the last page")
                .isEqualTo(pages);
        source.assertThat(last.path("hasNext").asText())
                .as("hasNext" + pastTheEnd)
                .isEqualTo("false");
        List<String> rows = ids(list.items(last));
        source.assertThat(rows)
                .as("rows" + pastTheEnd + ", as many as on the last page")
                .hasSize(ids.size() - (pages - 1) * size)
                .isSubsetOf(ids);
        api.assumption("usage-sort-order")
                .assertThat(rows)
                .as("rows" + pastTheEnd + ", those of the last page")
                .isEqualTo(ids.subList((pages - 1) * size, ids.size()));
    }
}
