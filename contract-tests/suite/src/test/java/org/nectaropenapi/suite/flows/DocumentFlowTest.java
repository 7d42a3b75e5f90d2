package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
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
        JsonNode alone = calls.get("getDocument", id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
        assertThat(text(alone, "url")).startsWith("http");
        assertThat(text(alone, "company")).isEqualTo(testData.company().toString());
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
                .map(document -> text(document, "id"))
                .toList();
        assertThat(ids(company)).containsAll(ids(connection));
        assertThat(ids(site)).as("documents of the site").containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(site).allSatisfy(document -> assertThat(sites(document))
                .contains(testData.site().toString()));
    }

    @Test
    void theLinesOfABillAddUpToItsCharges(ServiceApi api, TestData testData) {
        JsonNode page = new ApiCalls(api).get("listDocumentsByConnection", testData.connection());
        assertThat(page.path("documents")).isNotEmpty().allSatisfy(document -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode item : document.path("lineItems")) {
                sum = sum.add(new BigDecimal(text(item, "totalCharge")));
            }
            assertThat(sum)
                    .as("sum of the lines of " + id(document))
                    .isEqualByComparingTo(new BigDecimal(text(document, "currentCharges")));
        });
    }

    @Test
    void theUsageDataOfADocumentIsTheSameInTheDocumentAndInItsList(ServiceApi api, TestData testData) {
        JsonNode document = testData.document();
        List<JsonNode> rows =
                PagedList.of(api, "listUsageDataByDocument", id(document)).rows();
        assertThat(ids(rows)).containsExactlyInAnyOrderElementsOf(ids(document.path("usageData")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(id(row.path("document"))).isEqualTo(id(document));
            assertThat(text(row.path("document"), "billDate")).isEqualTo(text(document, "billDate"));
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
            JsonNode newer = calls.get("getDocument", text(document, "revisedDocumentId"));
            assertThat(text(newer, "billDate")).isGreaterThan(text(document, "billDate"));
            assertThat(text(newer, "utilityCompany")).isEqualTo(text(document, "utilityCompany"));
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
            UUID gone = id(before.get(0));
            List<String> usage = ids(before.get(0).path("usageData"));
            new ApiCalls(api).control().deleteDocument(gone);

            assertThat(ids(documents.rows())).doesNotContain(gone.toString()).hasSize(before.size() - 1);
            assertThat(ids(documents.rows("isDeleted", false))).doesNotContain(gone.toString());
            assertThat(ids(documents.rows("isDeleted", true))).contains(gone.toString());
            assertThat(ids(usageData.rows())).doesNotContainAnyElementsOf(usage);
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
                .map(site -> text(site, "id"))
                .toList();
    }
}
