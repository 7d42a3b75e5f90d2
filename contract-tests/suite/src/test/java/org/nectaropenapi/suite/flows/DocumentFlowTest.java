package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Bills: the same in every list and alone, their sums, corrections, and what deleting hides. */
@ContractTest
class DocumentFlowTest {

    /** The link is signed anew whenever a document is read. */
    private static JsonNode withoutLink(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.remove("url");
        return copy;
    }

    @Test
    void aDocumentIsTheSameInItsListsAndAlone(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode listed = scratch.document();
        JsonNode alone = calls.get("/v2.2/document/" + ApiCalls.id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
        assertThat(ApiCalls.text(alone, "url")).startsWith("http");
        assertThat(ApiCalls.text(alone, "company")).isEqualTo(scratch.company().toString());
    }

    @Test
    void theListsOfCompanyAndConnectionAndSiteAgree(ServiceApi api, TestData scratch) {
        List<JsonNode> company = PagedList.of("/v2.2/document/company/" + scratch.company(), "documents")
                .rows(api);
        List<JsonNode> connection = PagedList.of("/v2.2/document/connection/" + scratch.connection(), "documents")
                .rows(api);
        List<JsonNode> site = PagedList.of("/v2.2/document/site/" + scratch.site(), "documents")
                .rows(api);
        List<String> atSite = company.stream()
                .filter(document ->
                        document.path("usageData").findValuesAsText("meter").size() > 0)
                .filter(document -> sites(document).contains(scratch.site().toString()))
                .map(document -> ApiCalls.text(document, "id"))
                .toList();
        assertThat(ApiCalls.ids(company)).containsAll(ApiCalls.ids(connection));
        assertThat(ApiCalls.ids(site)).as("documents of the site").containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(site).allSatisfy(document -> assertThat(sites(document))
                .contains(scratch.site().toString()));
    }

    @Test
    void theLinesOfABillAddUpToItsCharges(ServiceApi api, TestData scratch) {
        JsonNode page = new ApiCalls(api).get("/v2.2/document/connection/" + scratch.connection());
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
    void usageDataOfADocumentIsWhatTheDocumentHas(ServiceApi api, TestData scratch) {
        JsonNode document = scratch.document();
        List<JsonNode> rows = PagedList.of("/v2.2/usage/document/" + ApiCalls.id(document), "usageData")
                .rows(api);
        assertThat(ApiCalls.ids(rows)).containsExactlyInAnyOrderElementsOf(ApiCalls.ids(document.path("usageData")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(ApiCalls.id(row.path("document"))).isEqualTo(ApiCalls.id(document));
            assertThat(ApiCalls.text(row.path("document"), "billDate")).isEqualTo(ApiCalls.text(document, "billDate"));
        });
    }

    @Test
    @RequiresSandbox
    void aCorrectedBillNamesTheOneThatTakesItsPlace(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        List<JsonNode> superseded =
                PagedList.of("/v2.2/document/connection/" + scratch.connection(), "documents").rows(api).stream()
                        .filter(document -> !document.path("revisedDocumentId").isNull())
                        .toList();
        assertThat(superseded).isNotEmpty().allSatisfy(document -> {
            JsonNode newer = calls.get("/v2.2/document/" + ApiCalls.text(document, "revisedDocumentId"));
            assertThat(ApiCalls.text(newer, "billDate")).isGreaterThan(ApiCalls.text(document, "billDate"));
            assertThat(ApiCalls.text(newer, "utilityCompany")).isEqualTo(ApiCalls.text(document, "utilityCompany"));
        });
    }

    @Test
    @RequiresSandbox
    void aDeletedDocumentIsHiddenWithItsUsageDataUnlessAskedFor(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("soft delete");
        UUID site = scratch.newSite(company, "site");
        calls.create(
                "/v2.2/job/company/" + company + "/bulk",
                "{'documents': ['https://bills.example/a.pdf'," + " 'https://bills.example/b.pdf'], 'siteId': '" + site
                        + "'}");
        for (String scope : List.of("company/" + company, "site/" + site)) {
            PagedList documents = PagedList.of("/v2.2/document/" + scope, "documents");
            List<JsonNode> before = documents.rows(api);
            assertThat(before).as("documents before").isNotEmpty();
            UUID gone = ApiCalls.id(before.get(0));
            List<String> usage = ApiCalls.ids(before.get(0).path("usageData"));
            EmbeddedSandbox.of(api.target()).control().deleteDocument(gone);

            assertThat(ApiCalls.ids(documents.rows(api)))
                    .doesNotContain(gone.toString())
                    .hasSize(before.size() - 1);
            assertThat(ApiCalls.ids(documents.rows(api, "isDeleted", false))).doesNotContain(gone.toString());
            assertThat(ApiCalls.ids(documents.rows(api, "isDeleted", true))).contains(gone.toString());
            assertThat(ApiCalls.ids(
                            PagedList.of("/v2.2/usage/" + scope, "usageData").rows(api)))
                    .doesNotContainAnyElementsOf(usage);
        }
        calls.refusedGet(400, "/v2.2/document/company/" + company, "isDeleted", "perhaps");
    }

    @Test
    @RequiresSandbox
    void theSharedConnectionHasADeletedDocument(ServiceApi api, TestData scratch) {
        PagedList list = PagedList.of("/v2.2/document/connection/" + scratch.connection(), "documents");
        assertThat(list.rows(api, "isDeleted", true))
                .hasSizeGreaterThan(list.rows(api).size());
    }

    private static List<String> sites(JsonNode document) {
        return document.path("usageData").findValues("site").stream()
                .map(site -> ApiCalls.text(site, "id"))
                .toList();
    }
}
