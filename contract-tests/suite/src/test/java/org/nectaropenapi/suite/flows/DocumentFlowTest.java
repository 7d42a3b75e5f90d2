package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Tests documents: the same in every list and alone, with consistent sums, revisions and deletions. */
@ContractTest
class DocumentFlowTest {

    /** Removes the link, which has a new signature in each response. */
    private static JsonNode withoutLink(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.remove("url");
        return copy;
    }

    @Test
    void aDocumentIsTheSameInItsListAndAlone(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode listed = testData.document();
        JsonNode alone = calls.get("getDocument", ApiCalls.id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
        assertThat(ApiCalls.text(alone, "url")).startsWith("http");
        assertThat(ApiCalls.text(alone, "company")).isEqualTo(testData.company().toString());
    }

    @Test
    void theListsOfCompanyAndConnectionAndSiteAgree(ServiceApi api, TestData testData) {
        List<JsonNode> company =
                PagedList.of(api, "listDocumentsByCompany", testData.company()).rows();
        List<JsonNode> connection = PagedList.of(api, "listDocumentsByConnection", testData.connection())
                .rows();
        List<JsonNode> site =
                PagedList.of(api, "listDocumentsBySite", testData.site()).rows();
        List<String> atSite = company.stream()
                .filter(document ->
                        document.path("usageData").findValuesAsText("meter").size() > 0)
                .filter(document -> sites(document).contains(testData.site().toString()))
                .map(document -> ApiCalls.text(document, "id"))
                .toList();
        assertThat(ApiCalls.ids(company)).containsAll(ApiCalls.ids(connection));
        assertThat(ApiCalls.ids(site)).as("documents of the site").containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(site).allSatisfy(document -> assertThat(sites(document))
                .contains(testData.site().toString()));
    }

    @Test
    void theLinesOfABillAddUpToItsCharges(ServiceApi api, TestData testData) {
        JsonNode page = new ApiCalls(api).get("listDocumentsByConnection", testData.connection());
        assertThat(page.path("documents")).isNotEmpty().allSatisfy(document -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode item : document.path("lineItems")) {
                sum = sum.add(new BigDecimal(ApiCalls.text(item, "totalCharge")));
            }
            assertThat(sum)
                    .as("sum of the lines of " + ApiCalls.id(document))
                    .isEqualByComparingTo(new BigDecimal(ApiCalls.text(document, "currentCharges")));
        });
    }

    @Test
    void theUsageDataOfADocumentIsTheSameInTheDocumentAndInItsList(ServiceApi api, TestData testData) {
        JsonNode document = testData.document();
        List<JsonNode> rows = PagedList.of(api, "listUsageDataByDocument", ApiCalls.id(document))
                .rows();
        assertThat(ApiCalls.ids(rows)).containsExactlyInAnyOrderElementsOf(ApiCalls.ids(document.path("usageData")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(ApiCalls.id(row.path("document"))).isEqualTo(ApiCalls.id(document));
            assertThat(ApiCalls.text(row.path("document"), "billDate")).isEqualTo(ApiCalls.text(document, "billDate"));
        });
    }

    @Test
    @RequiresSandbox
    void aRevisedDocumentNamesItsReplacement(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        List<JsonNode> superseded =
                PagedList.of(api, "listDocumentsByConnection", testData.connection()).rows().stream()
                        .filter(document -> !document.path("revisedDocumentId").isNull())
                        .toList();
        assertThat(superseded).isNotEmpty().allSatisfy(document -> {
            JsonNode newer = calls.get("getDocument", ApiCalls.text(document, "revisedDocumentId"));
            assertThat(ApiCalls.text(newer, "billDate")).isGreaterThan(ApiCalls.text(document, "billDate"));
            assertThat(ApiCalls.text(newer, "utilityCompany")).isEqualTo(ApiCalls.text(document, "utilityCompany"));
        });
    }

    @Test
    @RequiresSandbox
    void aDeletedDocumentAndItsUsageDataAreHiddenByDefault(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("soft delete");
        UUID site = testData.newSite(company, "site");
        calls.create(
                "submitDocumentsBulk",
                "{'documents': ['https://bills.example/a.pdf'," + " 'https://bills.example/b.pdf'], 'siteId': '" + site
                        + "'}",
                company);
        Map<PagedList, PagedList> usageByDocuments = Map.of(
                PagedList.of(api, "listDocumentsByCompany", company),
                PagedList.of(api, "listUsageDataByCompany", company),
                PagedList.of(api, "listDocumentsBySite", site),
                PagedList.of(api, "listUsageDataBySite", site));
        usageByDocuments.forEach((documents, usageData) -> {
            List<JsonNode> before = documents.rows();
            assertThat(before).as("documents before").isNotEmpty();
            UUID gone = ApiCalls.id(before.get(0));
            List<String> usage = ApiCalls.ids(before.get(0).path("usageData"));
            EmbeddedSandbox.of(api.target()).control().deleteDocument(gone);

            assertThat(ApiCalls.ids(documents.rows()))
                    .doesNotContain(gone.toString())
                    .hasSize(before.size() - 1);
            assertThat(ApiCalls.ids(documents.rows("isDeleted", false))).doesNotContain(gone.toString());
            assertThat(ApiCalls.ids(documents.rows("isDeleted", true))).contains(gone.toString());
            assertThat(ApiCalls.ids(usageData.rows())).doesNotContainAnyElementsOf(usage);
        });
        calls.badQuery("listDocumentsByCompany", company, "isDeleted", "perhaps");
    }

    @Test
    @RequiresSandbox
    void theSharedConnectionHasADeletedDocument(ServiceApi api, TestData testData) {
        PagedList list = PagedList.of(api, "listDocumentsByConnection", testData.connection());
        assertThat(list.rows("isDeleted", true)).hasSizeGreaterThan(list.rows().size());
    }

    private static List<String> sites(JsonNode document) {
        return document.path("usageData").findValues("site").stream()
                .map(site -> ApiCalls.text(site, "id"))
                .toList();
    }
}
