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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

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
        calls.expectSame(
                api.assumption("document-details-path"),
                api.fact("listDocumentsByConnection"),
                withoutLink(listed),
                withoutLink(alone));
        api.assumption("document-url-expiry")
                .assertThat(text(alone, "url"))
                .as("url")
                .startsWith("http");
        if (alone.hasNonNull("company")) {
            api.fact("listDocumentsByConnection")
                    .assertThat(text(alone, "company"))
                    .as("company of a document of its connection")
                    .isEqualTo(testData.company().toString());
        }
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
                .filter(document -> sites(document).contains(testData.site().toString()))
                .map(document -> text(document, "id"))
                .toList();
        api.fact("listDocumentsByConnection")
                .assertThat(ids(company))
                .as("documents of the company, with those of its connection")
                .containsAll(ids(connection));
        api.fact("listDocumentsBySite")
                .assertThat(ids(company))
                .as("documents of the company, with those of its site")
                .containsAll(ids(site));
        api.assumption("document-sites")
                .assertThat(ids(site))
                .as("documents of the site")
                .containsExactlyInAnyOrderElementsOf(atSite);
    }

    @Test
    void theLinesOfABillAddUpToItsCharges(ServiceApi api, TestData testData) {
        List<JsonNode> documents = PagedList.of(api, "listDocumentsByConnection", testData.connection()).rows().stream()
                .filter(document -> !document.path("lineItems").isEmpty() && document.hasNonNull("currentCharges"))
                .toList();
        if (documents.isEmpty()) {
            throw new TestAbortedException("no document has line items and currentCharges");
        }
        documents.forEach(document -> api.assumption("line-item-sum")
                .assertThat(sum(document.path("lineItems"), "totalCharge"))
                .as("sum of the lines of " + id(document))
                .isEqualByComparingTo(ApiCalls.decimal(document, "currentCharges")));
    }

    /** Adds up the decimals of a list; a part without one counts as nothing. */
    private static BigDecimal sum(JsonNode list, String field) {
        return list.valueStream()
                .filter(item -> item.hasNonNull(field))
                .map(item -> ApiCalls.decimal(item, field))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theUsageDataOfADocumentIsTheSameInTheDocumentAndInItsList(ServiceApi api, TestData testData) {
        JsonNode document = testData.document();
        List<JsonNode> rows =
                PagedList.of(api, "listUsageDataByDocument", id(document)).rows();
        api.fact("listUsageDataByDocument")
                .assertThat(ids(rows))
                .as("usage data of a document")
                .containsExactlyInAnyOrderElementsOf(ids(document.path("usageData")));
        rows.stream()
                .map(row -> row.path("document"))
                .filter(JsonNode::isObject)
                .forEach(embedded -> {
                    api.fact("EmbeddedDocument.id").assertThat(id(embedded)).isEqualTo(id(document));
                    if (embedded.hasNonNull("billDate") && document.hasNonNull("billDate")) {
                        api.fact("EmbeddedDocument.billDate")
                                .assertThat(text(embedded, "billDate"))
                                .isEqualTo(text(document, "billDate"));
                    }
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

    @TestFactory
    Stream<DynamicTest> aListWithoutIsDeletedIsThatOfTheDocumentedDefault(ServiceApi api, TestData testData) {
        return Stream.of(
                        PagedList.of(api, "listDocumentsByCompany", testData.company()),
                        PagedList.of(api, "listDocumentsBySite", testData.site()),
                        PagedList.of(api, "listDocumentsByConnection", testData.connection()))
                .map(list ->
                        DynamicTest.dynamicTest(list.operationId(), () -> api.fact(list.operationId() + ".isDeleted")
                                .assertThat(ids(list.rows()))
                                .as("documents without isDeleted, those of its default")
                                .containsExactlyInAnyOrderElementsOf(
                                        ids(list.rows("isDeleted", isDeletedByDefault(api, list))))));
    }

    private static boolean isDeletedByDefault(ServiceApi api, PagedList list) {
        return new DocumentLookup(api.document())
                .parameter(list.operationId(), "isDeleted")
                .schema()
                .path("default")
                .asBoolean();
    }

    @Test
    @RequiresSandbox
    void aDeletedDocumentAndItsUsageDataAreHidden(ServiceApi api, TestData testData) {
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
            List<JsonNode> before = documents.rows("isDeleted", false);
            assertThat(before).as("documents before").isNotEmpty();
            UUID gone = id(before.get(0));
            List<String> usage = ids(before.get(0).path("usageData"));
            new ApiCalls(api).control().deleteDocument(gone);

            assertThat(ids(documents.rows("isDeleted", false)))
                    .doesNotContain(gone.toString())
                    .hasSize(before.size() - 1);
            assertThat(ids(documents.rows("isDeleted", true))).contains(gone.toString());
            assertThat(ids(usageData.rows())).doesNotContainAnyElementsOf(usage);
        });
        calls.badQuery(
                api.assumption("invalid-query-values"), "listDocumentsByCompany", company, "isDeleted", "perhaps");
    }

    @Test
    @RequiresSandbox
    void theSharedConnectionHasADeletedDocument(ServiceApi api, TestData testData) {
        PagedList list = PagedList.of(api, "listDocumentsByConnection", testData.connection());
        assertThat(list.rows("isDeleted", true))
                .hasSizeGreaterThan(list.rows("isDeleted", false).size());
    }

    private static List<String> sites(JsonNode document) {
        return document.path("usageData").findValues("site").stream()
                .map(site -> text(site, "id"))
                .toList();
    }
}
