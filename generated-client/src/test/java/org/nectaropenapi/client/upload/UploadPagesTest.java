package org.nectaropenapi.client.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF with too many pages is refused before it is sent, wherever it comes from; all that may be good is sent. */
class UploadPagesTest {

    private static final UploadLimits LIMITS =
            UploadLimits.of(100_000, "application/pdf", "image/png").maxPdfPages(150);
    private static final byte[] GOOD = PdfText.ofPages(150).table("/Root 1 0 R").bytes();
    private static final byte[] LONG = PdfText.ofPages(151).table("/Root 1 0 R").bytes();
    private static final String REFUSAL =
            "submitDocument: the PDF in 'document' has 151 pages, the service accepts 150 at most";

    private final List<String> events = new ArrayList<>();

    @TempDir
    private Path folder;

    private static MultipartForm form(Upload upload) {
        return MultipartForm.builder("submitDocument")
                .file("document", upload, LIMITS)
                .build();
    }

    private Upload.Source noted(byte[] content) {
        return () -> {
            events.add("opened");
            return new ByteArrayInputStream(content) {
                @Override
                public void close() {
                    events.add("closed");
                }
            };
        };
    }

    @Test
    void bytesFilesAndSourcesAreLookedInto() throws IOException {
        Path file = Files.write(folder.resolve("long.pdf"), LONG);
        for (Upload upload : List.of(
                Upload.of("long.pdf", LONG),
                Upload.of(file),
                Upload.of("long.pdf", noted(LONG)),
                Upload.of("long.pdf", noted(LONG), LONG.length),
                Upload.of("long", LONG).withContentType("Application/PDF; x=1"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> form(upload)).withMessage(REFUSAL);
        }
        assertThat(events).containsExactly("opened", "closed", "opened", "closed");
    }

    @Test
    void aPdfOfTheMostPagesIsSentWhole() throws IOException {
        MultipartForm form = form(Upload.of("good.pdf", noted(GOOD)));
        assertThat(events).containsExactly("opened", "closed");
        try (InputStream body = form.open()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains(new String(GOOD, StandardCharsets.ISO_8859_1));
        }
        assertThat(events).containsExactly("opened", "closed", "opened", "closed");
    }

    @Test
    void whatIsNoPdfOrOfUnknownFormIsLeftToTheService() {
        form(Upload.of("scan.png", noted(LONG)));
        assertThat(events).isEmpty();
        form(Upload.of("broken.pdf", noted(new byte[] {1, 2, 3})));
        assertThat(events).containsExactly("opened", "closed");
    }

    @Test
    void aStreamThatCanBeReadOnceIsNotReadBefore() throws IOException {
        InputStream once = new ByteArrayInputStream(LONG);
        MultipartForm form = form(Upload.ofStream("long.pdf", once));
        assertThat(once.available()).isEqualTo(LONG.length);
        assertThat(form.isRepeatable()).isFalse();
    }

    @Test
    void aSourceWithoutEndIsTooLongBeforeItIsSent() {
        Upload endless = Upload.of("endless.pdf", () -> new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(endless))
                .withMessage("submitDocument: the file in 'document' is longer than allowed, the service accepts 100000"
                        + " bytes at most");
    }

    @Test
    void aSourceThatFailsIsLeftToTheSending() {
        Upload failing = Upload.of("gone.pdf", () -> {
            throw new IOException("disk gone");
        });
        assertThat(form(failing).isRepeatable()).isTrue();
    }

    @Test
    void aLimitOfNoPagesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UploadLimits.of(1).maxPdfPages(0));
        UploadLimits one = UploadLimits.of(100_000, "application/pdf").maxPdfPages(1);
        Upload two =
                Upload.of("two.pdf", PdfText.ofPages(2).table("/Root 1 0 R").bytes());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultipartForm.builder("submitDocument").file("document", two, one))
                .withMessageContaining("has 2 pages, the service accepts 1 at most");
    }
}
