package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.sandbox.data.UploadContent;

/** Uploads and the jobs that read them. */
class JobsTest {
    private static final int MOST_BYTES = 26_214_400;

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final String company = fixture.company();
    private final String site = fixture.site(company, "Oakland");
    private final String jobs = "/v2.2/job/company/" + company;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anUploadBecomesADocumentWithUsage() {
        ApiReply submitted = upload("%PDF-1.4 bill of March", "siteId", site);
        String job = "/v2.2/job/" + submitted.text("/id");

        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.text("/status")).isEqualTo("PENDING");
        assertThat(api.get(job).body().path("parsedDocumentIds")).isEmpty();
        fixture.clock.advance(SandboxFixture.PROCESSING);
        assertThat(api.get(job).text("/status")).isEqualTo("COMPLETED");

        ApiReply document = api.get("/v2.2/document/" + api.get(job).text("/parsedDocumentIds/0"));
        assertThat(document.text("/jobId")).isEqualTo(submitted.text("/id"));
        assertThat(document.text("/fileName")).isEqualTo("bill.pdf");
        assertThat(document.text("/usageData/0/site/id")).isEqualTo(site);
        assertThat(api.get("/v2.2/document/company/" + company).text("/totalDocuments"))
                .isEqualTo("1");
        assertThat(api.get(jobs).text("/jobs/0/id")).isEqualTo(submitted.text("/id"));
    }

    @Test
    void theSameBytesAgainAreADuplicate() {
        ApiReply first = finished(upload("%PDF-1.4 bill of March"));
        ApiReply second = finished(upload("%PDF-1.4 bill of March"));

        assertThat(second.text("/status")).isEqualTo("COMPLETED");
        assertThat(second.text("/duplicates")).isEqualTo("1");
        assertThat(second.body().path("parsedDocumentIds")).isEmpty();
        assertThat(second.text("/duplicateDocumentIds/0")).isEqualTo(first.text("/parsedDocumentIds/0"));
    }

    @Test
    void aFileThatIsNoBillIsNamedAsSuch() {
        ApiReply job = finished(upload("%PDF-1.4 " + UploadContent.NOT_A_BILL));

        assertThat(job.text("/status")).isEqualTo("COMPLETED");
        assertThat(job.body().path("nonUtilityDocumentIds")).hasSize(1);
        assertThat(job.body().path("parsedDocumentIds")).isEmpty();
    }

    @Test
    void markersEndJobsInOtherWays() {
        ApiReply terminated = finished(upload("%PDF-1.4 " + UploadContent.TERMINATED));

        assertThat(finished(upload("%PDF-1.4 " + UploadContent.UNREADABLE)).text("/status"))
                .isEqualTo("FAILED");
        assertThat(terminated.text("/status")).isEqualTo("TERMINATED");
        assertThat(terminated.text("/terminationReason")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ELECTRICITY",
                "GAS",
                "WATER",
                "DISTRICT",
                "WASTE",
                "FUEL",
                "MISC",
                "REFRIGERANT",
                "SOLAR",
                "TELECOM"
            })
    void everyUtilityTypeCanBeUploaded(String type) {
        finished(upload("%PDF-1.4 " + UploadContent.TYPE_PREFIX + type));

        assertThat(api.get("/v2.2/usage/company/" + company + "?datasourceType=" + type)
                        .text("/totalUsageData"))
                .isEqualTo("1");
        assertThat(api.get("/v2.2/meter/company/" + company).text("/meters/0/datasourceType"))
                .isEqualTo(type);
    }

    @Test
    void aCompanyWithoutSitesGetsUsageWithoutMeter() {
        String bare = fixture.company();
        api.upload("/v2.2/job/company/" + bare, "bill.pdf", "application/pdf", bytes("%PDF-1.4"));
        fixture.clock.advance(SandboxFixture.PROCESSING);

        ApiReply usage = api.get("/v2.2/usage/company/" + bare);
        assertThat(usage.body().at("/usageData/0/meter").isNull()).isTrue();
        assertThat(usage.body().at("/usageData/0/site").isNull()).isTrue();
    }

    @Test
    void severalFilesByAddressAreOneJob() {
        ApiReply job = finished(api.post(
                jobs + "/bulk",
                "{'documents': ['https://files.example.com/jan.pdf', 'https://files.example.com/jan.pdf',"
                        + " 'https://files.example.com/feb.pdf'], 'siteId': null}"));

        assertThat(job.body().path("parsedDocumentIds")).hasSize(2);
        assertThat(job.text("/duplicates")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'documents': ['http://files.example.com/jan.pdf']}",
                "{'documents': [' ']}",
                "{'documents': 'https://files.example.com/jan.pdf'}",
                "{}",
                "{'documents': [], 'siteId': '3c90c3cc-0d44-4b50-8888-8dd25736052a'}"
            })
    void bulkSubmissionsAreChecked(String body) {
        assertThat(api.post(jobs + "/bulk", body).status()).isEqualTo(400);
        assertThat(api.get(jobs).text("/totalJobs")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "bill.pdf, application/pdf, 201",
        "bill.PDF, application/octet-stream, 201",
        "bill.png, image/png, 201",
        "bill.jpeg, image/jpeg, 201",
        "bill.docx, application/msword, 400",
        "bill.exe, application/octet-stream, 400",
        "bill.html, text/html, 400"
    })
    void onlyPdfPngAndJpegAreTaken(String name, String mediaType, int status) {
        assertThat(api.upload(jobs, name, mediaType, bytes(name)).status()).isEqualTo(status);
    }

    @Test
    void aFileOf25MegabytesIsTakenAndOneByteMoreIsNot() {
        assertThat(api.upload(jobs, "bill.pdf", "application/pdf", new byte[MOST_BYTES])
                        .status())
                .isEqualTo(201);
        assertThat(api.upload(jobs, "bill.pdf", "application/pdf", new byte[MOST_BYTES + 1])
                        .status())
                .isEqualTo(400);
        assertThat(api.upload(jobs, "bill.pdf", "application/pdf", new byte[MOST_BYTES + 3_000_000])
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPdfOfMoreThan150PagesIsRefused() {
        String page = "/Type /Page ";

        assertThat(upload("%PDF-1.4 /Type /Pages " + page.repeat(150)).status()).isEqualTo(201);
        assertThat(upload("%PDF-1.4 /Type /Pages " + page.repeat(151)).status()).isEqualTo(400);
    }

    @Test
    void formsAreChecked() {
        String foreign = fixture.site(fixture.company(), "Elsewhere");

        assertThat(upload("%PDF-1.4", "siteId", foreign).detail()).startsWith("siteId: ");
        assertThat(upload("%PDF-1.4", "siteId", "x").detail()).isEqualTo("siteId: is no valid uuid");
        assertThat(api.send("POST", jobs, "multipart/form-data; boundary=X", bytes("--X--\r\n"))
                        .detail())
                .isEqualTo("document: is required");
        assertThat(api.send("POST", jobs, "multipart/form-data; boundary=X", bytes("nothing of the kind"))
                        .status())
                .isEqualTo(400);
        assertThat(api.send("POST", jobs, "multipart/form-data", bytes("x")).detail())
                .startsWith("Content-Type: ");
        assertThat(api.post(jobs, "{}").status()).isEqualTo(400);
    }

    private ApiReply upload(String content, String... fields) {
        return api.upload(jobs, "bill.pdf", "application/pdf", bytes(content), fields);
    }

    private ApiReply finished(ApiReply submitted) {
        fixture.clock.advance(SandboxFixture.PROCESSING);
        return api.get("/v2.2/job/" + submitted.text("/id"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
