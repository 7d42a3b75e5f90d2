package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
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
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

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
        JsonNode job = calls.success(
                "submitDocument",
                submit(
                        api,
                        company,
                        form(api, "bill.pdf", "application/pdf", "%PDF-1.4 one")
                                .multiPart(part(api, "siteId"), site.toString())));
        api.assumption("job-submit-status")
                .assertThat(text(job, "status"))
                .as("status of a new job")
                .isEqualTo("PENDING");
        if (text(job, "status").equals("PENDING")) {
            api.fact("Job.parsedDocumentIds")
                    .assertThat(job.path("parsedDocumentIds").size())
                    .as("documents of a pending job")
                    .isZero();
        }
        JsonNode other = calls.acceptedBody(
                api.assumption("job-bulk-urls"),
                "submitDocumentsBulk",
                "{'documents': ['https://bills.example/two.pdf']}",
                company);
        api.assumption("job-id-name")
                .required()
                .assertThat(List.of(text(job, "id"), text(other, "id")))
                .as("ids of the jobs")
                .doesNotContain("");
        api.fact("Job.id").assertThat(text(other, "id")).isNotEqualTo(text(job, "id"));
        api.fact("getJob")
                .assertThat(text(calls.get("getJob", text(job, "id")), "id"))
                .isEqualTo(text(job, "id"));
        api.fact("listJobsByCompany")
                .assertThat(ids(PagedList.of(api, "listJobsByCompany", company).rows()))
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
                submit(
                        api,
                        company,
                        form(api, "march.pdf", "application/pdf", "%PDF-1.4 march")
                                .multiPart(part(api, "siteId"), second.toString())));
        assertThat(job.path("parsedDocumentIds")).hasSize(1);
        assertThat(job.path("duplicates").asText()).isEqualTo("0");
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

    /**
     * The page of the operation says that a repeated file counts as a duplicate, and that of jobs where it is counted.
     */
    @Test
    void aFileUploadedAgainCountsAsADuplicate(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("repeated uploads");
        testData.newSite(company, "site");
        JsonNode first = ofTheService(api, upload(api, company, "a.pdf", "%PDF-1.4 again"));
        if (first.path("parsedDocumentIds").isEmpty()) {
            throw new TestAbortedException("the service reads no bill in the file of this test");
        }
        JsonNode again = ofTheService(api, upload(api, company, "b.pdf", "%PDF-1.4 again"));
        (again.hasNonNull("duplicates") ? api.fact("Job.duplicates") : api.shape("Job.duplicates"))
                .assertThat(again.path("duplicates").asInt())
                .as("duplicates of a job with a file that was uploaded before")
                .isEqualTo(1);
    }

    @Test
    @RequiresSandbox
    void aDuplicateNamesTheDocumentThatIsKnown(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("duplicates");
        testData.newSite(company, "site");
        JsonNode first = completed(api, upload(api, company, "a.pdf", "%PDF-1.4 the same"));
        String known = first.path("parsedDocumentIds").path(0).asText();
        JsonNode again = completed(api, upload(api, company, "b.pdf", "%PDF-1.4 the same"));
        assertThat(again.path("duplicates").asInt()).isEqualTo(1);
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
        api.fact("Job.nonUtilityDocumentIds")
                .assertThat(job.path("nonUtilityDocumentIds"))
                .as("files of a job that are no bills")
                .hasSize(1);
        assertThat(job.path("parsedDocumentIds")).isEmpty();
        assertThat(PagedList.of(api, "listDocumentsByCompany", company).rows()).isEmpty();
    }

    @Test
    @RequiresSandbox
    void aJobCanFailOrBeTerminated(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("failures");
        JsonNode failed = ended(api, uploaded(api, company, "%PDF-1.4 nectar-sandbox-unreadable"));
        assertThat(text(failed, "status")).isEqualTo("FAILED");
        assertThat(failed.path("parsedDocumentIds")).isEmpty();
        JsonNode terminated = ended(api, uploaded(api, company, "%PDF-1.4 nectar-sandbox-terminated"));
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
        JsonNode submitted = new ApiCalls(api)
                .create(
                        "submitDocumentsBulk",
                        "{'siteId': '" + site + "', 'documents': [" + String.join(", ", urls)
                                + ", 'https://bills.example/nectar-sandbox-not-a-bill.pdf', " + urls.get(0) + "]}",
                        company);
        JsonNode job = ended(api, submitted);
        assertThat(text(job, "status")).isEqualTo("COMPLETED");
        assertThat(job.path("parsedDocumentIds")).hasSize(TYPES.size());
        assertThat(job.path("duplicates").asInt()).isEqualTo(1);
        api.fact("Job.nonUtilityDocumentIds")
                .assertThat(job.path("nonUtilityDocumentIds"))
                .as("files of a job that are no bills")
                .hasSize(1);
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
            JsonNode job = completed(api, submit(api, company, form(api, file[0], file[1], file[0])));
            assertThat(job.path("parsedDocumentIds")).as(file[0]).hasSize(1);
        }
    }

    @Test
    void invalidUploadsAreRejectedAndCreateNoJob(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("refused uploads");
        refused(api, company, form(api, "notes.txt", "text/plain", "no bill"));
        refused(api, company, form(api, "empty.pdf", "application/pdf", ""));
        refused(api, company, form(api, "long.pdf", "application/pdf", "%PDF-1.4" + " /Type /Page ".repeat(151)));
        refused(
                api,
                company,
                api.given().contentType("multipart/form-data").multiPart(part(api, "siteId"), UUID.randomUUID()));
        refused(
                api,
                company,
                form(api, "bill.pdf", "application/pdf", "%PDF-1.4")
                        .multiPart(part(api, "siteId"), testData.site().toString()));
        refused(calls, "job-bulk-urls", "{'documents': ['http://bills.example/plain.pdf']}", company);
        refused(calls, "job-upload-refusals", "{}", company);
        refused(
                calls,
                "job-upload-refusals",
                "{'documents': ['https://bills.example/1.pdf'], 'siteId': '" + testData.site() + "'}",
                company);
        api.assumption("job-upload-refusals")
                .assertThat(ids(PagedList.of(api, "listJobsByCompany", company).rows()))
                .as("jobs of uploads that were refused")
                .isEmpty();
    }

    private static void refused(ServiceApi api, UUID company, RequestSpecification form) {
        new ApiCalls(api)
                .rejected(api.assumption("job-upload-refusals"), "submitDocument", submit(api, company, form), 400);
    }

    private static void refused(ApiCalls calls, String question, String body, UUID company) {
        calls.badRequest(calls.api().assumption(question), "submitDocumentsBulk", body, company);
    }

    private static Response upload(ServiceApi api, UUID company, String name, String content) {
        return submit(api, company, form(api, name, "application/pdf", content));
    }

    private static JsonNode uploaded(ServiceApi api, UUID company, String content) {
        return new ApiCalls(api).success("submitDocument", upload(api, company, "bill.pdf", content));
    }

    private static Response submit(ServiceApi api, UUID company, RequestSpecification form) {
        return new ApiCalls(api).send(form, "submitDocument", company);
    }

    /** Returns the name of a part, which the form of the document must have. */
    private static String part(ServiceApi api, String name) {
        return new ApiCalls(api).requestField("submitDocument", "multipart/form-data", name);
    }

    private static RequestSpecification form(ServiceApi api, String name, String type, String content) {
        return api.given()
                .contentType("multipart/form-data")
                .multiPart(part(api, "document"), name, content.getBytes(StandardCharsets.UTF_8), type);
    }

    private static JsonNode completed(ServiceApi api, Response submitted) {
        JsonNode job = ended(api, new ApiCalls(api).success("submitDocument", submitted));
        api.fact("JobStatus.COMPLETED").assertThat(text(job, "status")).isEqualTo("COMPLETED");
        return job;
    }

    /** Returns the job of an upload at any service; the test is skipped when it takes too long or is not completed. */
    private static JsonNode ofTheService(ServiceApi api, Response submitted) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode id = calls.success("submitDocument", submitted).path("id");
        api.assumption("job-id-name")
                .required()
                .assertThat(id.isTextual())
                .as("the id of the job is a text")
                .isTrue();
        JsonNode job = api.background()
                .require("a job to end", () -> calls.get("getJob", id.asText()), read -> !text(read, "status")
                        .equals("PENDING"));
        if (!text(job, "status").equals("COMPLETED")) {
            throw new TestAbortedException("the job of this test ended as " + text(job, "status"));
        }
        return job;
    }

    private static JsonNode ended(ServiceApi api, JsonNode submitted) {
        String id = text(submitted, "id");
        return api.background()
                .until("a job to end", () -> new ApiCalls(api).get("getJob", id), job -> !text(job, "status")
                        .equals("PENDING"));
    }
}
