package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.sandbox.data.UploadContent;
import org.nectaropenapi.spec.model.DocumentNode;

/** Uploads and their jobs. */
class JobsTest {
    private final JsonNode upload = DocumentChanges.served().properties().stream()
            .filter(property -> property.has("x-max-pdf-pages"))
            .map(DocumentNode::node)
            .findFirst()
            .orElseGet(MissingNode::getInstance);

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final String company = fixture.company();
    private final String site = fixture.site(company, "Oakland");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anUploadBecomesADocumentWithUsage() {
        ApiReply submitted = upload("%PDF-1.4 bill of March", "siteId", site);

        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.text("/status")).isEqualTo("PENDING");
        assertThat(api.call("getJob", submitted.text("/id")).body().path("parsedDocumentIds"))
                .isEmpty();
        fixture.clock.advance(SandboxFixture.PROCESSING);
        assertThat(api.call("getJob", submitted.text("/id")).text("/status")).isEqualTo("COMPLETED");

        ApiReply document = api.call(
                "getDocument", api.call("getJob", submitted.text("/id")).text("/parsedDocumentIds/0"));
        assertThat(document.text("/jobId")).isEqualTo(submitted.text("/id"));
        assertThat(document.text("/fileName")).isEqualTo("bill.pdf");
        assertThat(document.text("/usageData/0/site/id")).isEqualTo(site);
        assertThat(api.call("listDocumentsByCompany", company).text("/totalDocuments"))
                .isEqualTo("1");
        assertThat(api.call("listJobsByCompany", company).text("/jobs/0/id")).isEqualTo(submitted.text("/id"));
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
    void aFileThatIsNotABillIsReported() {
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

    static List<String> datasourceTypes() {
        return SandboxFixture.datasourceTypes();
    }

    @ParameterizedTest
    @MethodSource("datasourceTypes")
    void everyUtilityTypeCanBeUploaded(String type) {
        finished(upload("%PDF-1.4 " + UploadContent.TYPE_PREFIX + type));

        assertThat(api.call("listUsageDataByCompany?datasourceType=" + type, company)
                        .text("/totalUsageData"))
                .isEqualTo("1");
        assertThat(api.call("listMetersByCompany", company).text("/meters/0/datasourceType"))
                .isEqualTo(type);
    }

    @Test
    void aCompanyWithoutSitesGetsUsageWithoutMeter() {
        String bare = fixture.company();
        api.upload(bare, "bill.pdf", "application/pdf", bytes("%PDF-1.4"));
        fixture.clock.advance(SandboxFixture.PROCESSING);

        ApiReply usage = api.call("listUsageDataByCompany", bare);
        assertThat(usage.body().at("/usageData/0/meter").isNull()).isTrue();
        assertThat(usage.body().at("/usageData/0/site").isNull()).isTrue();
    }

    @Test
    void severalFilesByUrlAreOneJob() {
        ApiReply job = finished(api.send(
                "submitDocumentsBulk",
                "{'documents': ['https://files.example.com/jan.pdf', 'https://files.example.com/jan.pdf',"
                        + " 'https://files.example.com/feb.pdf'], 'siteId': null}",
                company));

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
        assertThat(api.send("submitDocumentsBulk", body, company).status()).isEqualTo(400);
        assertThat(api.call("listJobsByCompany", company).text("/totalJobs")).isEqualTo("0");
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
    void onlyPdfPngAndJpegAreAccepted(String name, String mediaType, int status) {
        assertThat(api.upload(company, name, mediaType, bytes(name)).status()).isEqualTo(status);
    }

    @Test
    void aFileOfTheMaximumSizeIsAcceptedAndOneByteMoreIsNot() {
        int most = upload.path("x-max-bytes").asInt();

        assertThat(statusOfUpload(most)).isEqualTo(201);
        assertThat(statusOfUpload(most + 1)).isEqualTo(400);
        assertThat(statusOfUpload(most + 3_000_000)).isEqualTo(400);
    }

    private int statusOfUpload(int bytes) {
        return api.upload(company, "bill.pdf", "application/pdf", new byte[bytes])
                .status();
    }

    @Test
    void aPdfWithTooManyPagesIsRefused() {
        String page = "/Type /Page ";
        int most = upload.path("x-max-pdf-pages").asInt();

        assertThat(upload("%PDF-1.4 /Type /Pages " + page.repeat(most)).status())
                .isEqualTo(201);
        assertThat(upload("%PDF-1.4 /Type /Pages " + page.repeat(most + 1)).status())
                .isEqualTo(400);
    }

    @Test
    void formsAreChecked() {
        String foreign = fixture.site(fixture.company(), "Elsewhere");

        assertThat(upload("%PDF-1.4", "siteId", foreign).detail()).startsWith("siteId: ");
        assertThat(upload("%PDF-1.4", "siteId", "x").detail()).isEqualTo("siteId: is no valid uuid");
        assertThat(api.sendBytes("submitDocument", "multipart/form-data; boundary=X", bytes("--X--\r\n"), company)
                        .detail())
                .isEqualTo("document: is required");
        assertThat(api.sendBytes(
                                "submitDocument",
                                "multipart/form-data; boundary=X",
                                bytes("nothing of the kind"),
                                company)
                        .status())
                .isEqualTo(400);
        assertThat(api.sendBytes("submitDocument", "multipart/form-data", bytes("x"), company)
                        .detail())
                .startsWith("Content-Type: ");
        assertThat(api.send("submitDocument", "{}", company).status()).isEqualTo(400);
    }

    private ApiReply upload(String content, String... fields) {
        return api.upload(company, "bill.pdf", "application/pdf", bytes(content), fields);
    }

    private ApiReply finished(ApiReply submitted) {
        fixture.clock.advance(SandboxFixture.PROCESSING);
        return api.call("getJob", submitted.text("/id"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
