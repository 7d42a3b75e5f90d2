package org.nectaropenapi.suite.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.Job;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;

/** Downloads the file of a document from the sandbox, with a fresh and with an expired URL. */
class DownloadFromTheSandboxTest {

    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .processingDelay(Duration.ofSeconds(30))
            .start();
    private final NectarClient nectar = NectarClient.builder()
            .baseUrl(sandbox.baseUrl())
            .apiKey(sandbox.apiKey())
            .options(options -> options.clock(clock).sleeper(clock::advance))
            .build();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private UUID id;

    @BeforeEach
    void upload() {
        UUID company = nectar.companies()
                .create(CompanyCreateRequest.builder("Harborview Logistics").build())
                .id();
        Job job = nectar.jobs()
                .submit(company, Upload.of("bill.pdf", "%PDF-1.4 bill".getBytes(StandardCharsets.US_ASCII)));
        id = UUID.fromString(nectar.jobs().await(job.id()).parsedDocumentIds().get(0));
    }

    @AfterEach
    void close() {
        nectar.close();
        assertThat(sandbox.violations()).isEmpty();
        sandbox.close();
    }

    @Test
    void aDocumentIsDownloadedFromItsUrl() {
        Document document = nectar.documents().get(id);
        Path target = folder.resolve("bill.pdf");

        Downloaded downloaded = nectar.documents().download(document, target);
        assertThat(downloaded.contentType()).isEqualTo("application/pdf");
        assertThat(downloaded.size()).isEqualTo(size(target)).isPositive();
        assertThat(target)
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");

        assertThat(nectar.documents().download(document, bytes)).isEqualTo(downloaded);
        assertThat(target).hasBinaryContent(bytes.toByteArray());
    }

    @Test
    void aUrlOfADayAgoHasExpiredAndAFreshOneWorks() {
        Document old = nectar.documents().get(id);
        clock.advance(Duration.ofHours(24));

        assertThatThrownBy(() -> nectar.documents().download(old, bytes))
                .isInstanceOf(DownloadUrlExpiredException.class);
        assertThat(bytes.size()).isZero();
        assertThat(nectar.documents().download(id, bytes).size()).isEqualTo(bytes.size());
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void anUnknownDocumentIsNotDownloaded() {
        Path target = folder.resolve("bill.pdf");

        assertThatThrownBy(() -> nectar.documents().download(new UUID(4, 2), target))
                .isInstanceOf(NotFoundException.class);
        assertThat(target).doesNotExist();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
