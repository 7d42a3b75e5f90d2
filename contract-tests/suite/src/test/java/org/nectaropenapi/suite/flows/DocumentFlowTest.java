package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.run.Api;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.OnSandbox;
import org.nectaropenapi.harness.run.Scratch;

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
    void aDocumentIsTheSameInItsListsAndAlone(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        JsonNode listed = scratch.document();
        JsonNode alone = calls.get("/v2.2/document/" + Calls.id(listed));
        assertThat(withoutLink(alone)).isEqualTo(withoutLink(listed));
        assertThat(Calls.text(alone, "url")).startsWith("http");
        assertThat(Calls.text(alone, "company")).isEqualTo(scratch.company().toString());
    }

    @Test
    void theListsOfCompanyAndConnectionAndSiteAgree(Api api, Scratch scratch) {
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
                .map(document -> Calls.text(document, "id"))
                .toList();
        assertThat(Calls.ids(company)).containsAll(Calls.ids(connection));
        assertThat(Calls.ids(site)).as("documents of the site").containsExactlyInAnyOrderElementsOf(atSite);
        assertThat(site).allSatisfy(document -> assertThat(sites(document))
                .contains(scratch.site().toString()));
    }

    @Test
    void theLinesOfABillAddUpToItsCharges(Api api, Scratch scratch) {
        JsonNode page = new Calls(api).get("/v2.2/document/connection/" + scratch.connection());
        assertThat(page.path("documents")).isNotEmpty().allSatisfy(document -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode item : document.path("lineItems")) {
                sum = sum.add(new BigDecimal(Calls.text(item, "totalCharge")));
            }
            assertThat(sum)
                    .as("sum of the lines of " + Calls.id(document))
                    .isEqualByComparingTo(new BigDecimal(Calls.text(document, "currentCharges")));
        });
    }

    @Test
    void usageDataOfADocumentIsWhatTheDocumentHas(Api api, Scratch scratch) {
        JsonNode document = scratch.document();
        List<JsonNode> rows = PagedList.of("/v2.2/usage/document/" + Calls.id(document), "usageData")
                .rows(api);
        assertThat(Calls.ids(rows)).containsExactlyInAnyOrderElementsOf(Calls.ids(document.path("usageData")));
        assertThat(rows).allSatisfy(row -> {
            assertThat(Calls.id(row.path("document"))).isEqualTo(Calls.id(document));
            assertThat(Calls.text(row.path("document"), "billDate")).isEqualTo(Calls.text(document, "billDate"));
        });
    }

    @Test
    @OnSandbox
    void aCorrectedBillNamesTheOneThatTakesItsPlace(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        List<JsonNode> superseded =
                PagedList.of("/v2.2/document/connection/" + scratch.connection(), "documents").rows(api).stream()
                        .filter(document -> !document.path("revisedDocumentId").isNull())
                        .toList();
        assertThat(superseded).isNotEmpty().allSatisfy(document -> {
            JsonNode newer = calls.get("/v2.2/document/" + Calls.text(document, "revisedDocumentId"));
            assertThat(Calls.text(newer, "billDate")).isGreaterThan(Calls.text(document, "billDate"));
            assertThat(Calls.text(newer, "utilityCompany")).isEqualTo(Calls.text(document, "utilityCompany"));
        });
    }

    @Test
    @OnSandbox
    void aDeletedDocumentIsHiddenWithItsUsageDataUnlessAskedFor(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
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
            UUID gone = Calls.id(before.get(0));
            List<String> usage = Calls.ids(before.get(0).path("usageData"));
            api.target().sandbox().orElseThrow().control().deleteDocument(gone);

            assertThat(Calls.ids(documents.rows(api)))
                    .doesNotContain(gone.toString())
                    .hasSize(before.size() - 1);
            assertThat(Calls.ids(documents.rows(api, "isDeleted", false))).doesNotContain(gone.toString());
            assertThat(Calls.ids(documents.rows(api, "isDeleted", true))).contains(gone.toString());
            assertThat(Calls.ids(
                            PagedList.of("/v2.2/usage/" + scope, "usageData").rows(api)))
                    .doesNotContainAnyElementsOf(usage);
        }
        calls.refusedGet(400, "/v2.2/document/company/" + company, "isDeleted", "perhaps");
    }

    @Test
    @OnSandbox
    void theSharedConnectionHasADeletedDocument(Api api, Scratch scratch) {
        PagedList list = PagedList.of("/v2.2/document/connection/" + scratch.connection(), "documents");
        assertThat(list.rows(api, "isDeleted", true))
                .hasSizeGreaterThan(list.rows(api).size());
    }

    private static List<String> sites(JsonNode document) {
        return document.path("usageData").findValues("site").stream()
                .map(site -> Calls.text(site, "id"))
                .toList();
    }
}
