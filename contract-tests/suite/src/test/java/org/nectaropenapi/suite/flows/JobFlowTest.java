package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.quoted;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Tests jobs: files uploaded one by one or in bulk by URL, and the documents they become. */
@ContractTest
@RequiresWrites
class JobFlowTest {

    private static final List<String> TYPES = List.of(
            "ELECTRICITY", "GAS", "WATER", "DISTRICT", "WASTE", "FUEL", "MISC", "REFRIGERANT", "SOLAR", "TELECOM");

    @Test
    void aJobIsReturnedAtOnceAndCanBeReadAndListed(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("jobs");
        UUID site = testData.newSite(company, "site");
        JsonNode job = ApiCalls.body(
                form(api, "bill.pdf", "application/pdf", "%PDF-1.4 one")
                        .multiPart("siteId", site.toString())
                        .post(new ApiCalls(api).path("submitDocument", company)),
                201);
        assertThat(text(job, "status")).isEqualTo("PENDING");
        assertThat(job.path("parsedDocumentIds")).isEmpty();
        JsonNode other =
                calls.create("submitDocumentsBulk", "{'documents': ['https://bills.example/two.pdf']}", company);
        assertThat(text(other, "id")).isNotEqualTo(text(job, "id"));
        assertThat(text(calls.get("getJob", text(job, "id")), "id")).isEqualTo(text(job, "id"));
        assertThat(ids(PagedList.of(api, "listJobsByCompany", company).rows()))
                .containsExactlyInAnyOrder(text(job, "id"), text(other, "id"));
    }

    @Test
    @RequiresSandbox
    void aCompletedJobNamesItsDocument(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("completed");
        UUID site = testData.newSite(company, "first");
        UUID second = testData.newSite(company, "second");
        JsonNode job = completed(
                api,
                form(api, "march.pdf", "application/pdf", "%PDF-1.4 march")
                        .multiPart("siteId", second.toString())
                        .post(new ApiCalls(api).path("submitDocument", company)));
        assertThat(job.path("parsedDocumentIds")).hasSize(1);
        assertThat(job.path("duplicates").intValue()).isZero();
        assertThat(job.path("duplicateDocumentIds")).isEmpty();
        assertThat(job.path("nonUtilityDocumentIds")).isEmpty();
        assertThat(job.path("terminationReason").isNull()).isTrue();
        JsonNode document =
                calls.get("getDocument", job.path("parsedDocumentIds").path(0).asText());
        assertThat(text(document, "jobId")).isEqualTo(text(job, "id"));
        assertThat(text(document, "company")).isEqualTo(company.toString());
        assertThat(text(document, "fileName")).isEqualTo("march.pdf");
        assertThat(ids(PagedList.of(api, "listDocumentsBySite", second).rows())).containsExactly(text(document, "id"));
        assertThat(PagedList.of(api, "listDocumentsBySite", site).rows()).isEmpty();
        assertThat(PagedList.of(api, "listJobsByCompany", company).rows()).containsExactly(job);
    }

    @Test
    @RequiresSandbox
    void aFileUploadedTwiceIsADuplicate(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("duplicates");
        testData.newSite(company, "site");
        JsonNode first = completed(api, upload(api, company, "a.pdf", "%PDF-1.4 the same"));
        String known = first.path("parsedDocumentIds").path(0).asText();
        JsonNode again = completed(api, upload(api, company, "b.pdf", "%PDF-1.4 the same"));
        assertThat(again.path("duplicates").intValue()).isEqualTo(1);
        assertThat(texts(again.path("duplicateDocumentIds"))).containsExactly(known);
        assertThat(again.path("parsedDocumentIds")).isEmpty();
        assertThat(ids(PagedList.of(api, "listDocumentsByCompany", company).rows()))
                .containsExactly(known);
    }

    @Test
    @RequiresSandbox
    void filesThatAreNotBillsAreListed(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("no bills");
        testData.newSite(company, "site");
        JsonNode job = completed(api, upload(api, company, "menu.pdf", "%PDF-1.4 nectar-sandbox-not-a-bill"));
        assertThat(job.path("nonUtilityDocumentIds")).hasSize(1);
        assertThat(job.path("parsedDocumentIds")).isEmpty();
        assertThat(PagedList.of(api, "listDocumentsByCompany", company).rows()).isEmpty();
    }

    @Test
    @RequiresSandbox
    void aJobCanFailOrBeTerminated(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("failures");
        JsonNode failed = ended(api, upload(api, company, "a.pdf", "%PDF-1.4 nectar-sandbox-unreadable"));
        assertThat(text(failed, "status")).isEqualTo("FAILED");
        assertThat(failed.path("parsedDocumentIds")).isEmpty();
        JsonNode terminated = ended(api, upload(api, company, "b.pdf", "%PDF-1.4 nectar-sandbox-terminated"));
        assertThat(text(terminated, "status")).isEqualTo("TERMINATED");
        assertThat(text(terminated, "terminationReason")).isNotBlank();
    }

    @Test
    @RequiresSandbox
    void oneJobProcessesFilesOfEveryUtilityType(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("bulk");
        UUID site = testData.newSite(company, "site");
        List<String> urls = TYPES.stream()
                .map(type -> "'https://bills.example/nectar-sandbox-type-" + type + ".pdf?signature=x'")
                .toList();
        JsonNode job = completed(
                api,
                api.given()
                        .body(quoted("{'siteId': '" + site + "', 'documents': [" + String.join(", ", urls)
                                + ", 'https://bills.example/nectar-sandbox-not-a-bill.pdf', " + urls.get(0) + "]}"))
                        .post(new ApiCalls(api).path("submitDocumentsBulk", company)));
        assertThat(job.path("parsedDocumentIds")).hasSize(TYPES.size());
        assertThat(job.path("duplicates").intValue()).isEqualTo(1);
        assertThat(job.path("nonUtilityDocumentIds")).hasSize(1);
        PagedList usage = PagedList.of(api, "listUsageDataBySite", site);
        assertThat(usage.rows())
                .extracting(row -> text(row, "datasourceType"))
                .containsExactlyInAnyOrderElementsOf(TYPES);
        for (String type : TYPES) {
            assertThat(usage.rows("datasourceType", type))
                    .as("records of " + type)
                    .hasSize(1);
        }
    }

    @Test
    @RequiresSandbox
    void picturesAreAccepted(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("pictures");
        testData.newSite(company, "site");
        for (String[] file : new String[][] {{"a.png", "image/png"}, {"b.jpg", "image/jpeg"}}) {
            JsonNode job = completed(
                    api, form(api, file[0], file[1], file[0]).post(new ApiCalls(api).path("submitDocument", company)));
            assertThat(job.path("parsedDocumentIds")).as(file[0]).hasSize(1);
        }
    }

    @Test
    void invalidUploadsAreRejectedAndCreateNoJob(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("refused uploads");
        calls.rejected(
                form(api, "notes.txt", "text/plain", "no bill").post(new ApiCalls(api).path("submitDocument", company)),
                400);
        calls.rejected(
                form(api, "empty.pdf", "application/pdf", "").post(new ApiCalls(api).path("submitDocument", company)),
                400);
        calls.rejected(
                form(api, "long.pdf", "application/pdf", "%PDF-1.4" + " /Type /Page ".repeat(151))
                        .post(new ApiCalls(api).path("submitDocument", company)),
                400);
        calls.rejected(
                api.given()
                        .contentType("multipart/form-data")
                        .multiPart("siteId", UUID.randomUUID())
                        .post(new ApiCalls(api).path("submitDocument", company)),
                400);
        calls.rejected(
                form(api, "bill.pdf", "application/pdf", "%PDF-1.4")
                        .multiPart("siteId", testData.site().toString())
                        .post(new ApiCalls(api).path("submitDocument", company)),
                400);
        calls.badRequest("submitDocumentsBulk", "{'documents': ['http://bills.example/plain.pdf']}", company);
        calls.badRequest("submitDocumentsBulk", "{}", company);
        calls.badRequest(
                "submitDocumentsBulk",
                "{'documents': ['https://bills.example/1.pdf'], 'siteId': '" + testData.site() + "'}",
                company);
        assertThat(calls.get("listJobsByCompany", company).path("totalJobs").intValue())
                .isZero();
    }

    private static Response upload(ServiceApi api, UUID company, String name, String content) {
        return form(api, name, "application/pdf", content).post(new ApiCalls(api).path("submitDocument", company));
    }

    private static RequestSpecification form(ServiceApi api, String name, String type, String content) {
        return api.given()
                .contentType("multipart/form-data")
                .multiPart("document", name, content.getBytes(StandardCharsets.UTF_8), type);
    }

    private static JsonNode completed(ServiceApi api, Response submitted) {
        JsonNode job = ended(api, submitted);
        assertThat(text(job, "status")).isEqualTo("COMPLETED");
        return job;
    }

    private static JsonNode ended(ServiceApi api, Response submitted) {
        String id = text(ApiCalls.body(submitted, 201), "id");
        return BackgroundWait.until(api.target(), () -> new ApiCalls(api).get("getJob", id), job -> !text(job, "status")
                .equals("PENDING"));
    }
}
