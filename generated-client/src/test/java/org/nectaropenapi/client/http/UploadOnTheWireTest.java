package org.nectaropenapi.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nectaropenapi.client.http.LoopbackServer.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;

/** Files on the wire: framed rightly, streamed, opened once for each attempt and closed whatever happens. */
class UploadOnTheWireTest {

    private static final int LARGE = 25 << 20;

    private final LoopbackServer server = new LoopbackServer();
    private final Fixture client = new Fixture(server.url());
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
    }

    private Upload.Source counting(InputStream content) {
        return () -> {
            opened.incrementAndGet();
            return new FilterInputStream(content) {
                @Override
                public void close() throws IOException {
                    closed.incrementAndGet();
                    super.close();
                }
            };
        };
    }

    private static CallOptions form(Upload upload) {
        return CallOptions.multipart(MultipartForm.builder("uploadThing")
                .text("note", "x")
                .file("document", upload, UploadLimits.of(LARGE, "application/pdf"))
                .build());
    }

    @Test
    void theFormArrivesAsItWasWritten() throws Exception {
        MultipartForm form = MultipartForm.builder("uploadThing")
                .file(
                        "document",
                        Upload.of("a\"\r\nX-Evil: 1.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII)),
                        UploadLimits.of(10))
                .build();

        client.things.upload("1", CallOptions.multipart(form));

        LoopbackServer.Received request = server.only();
        assertThat(request.requestLine()).isEqualTo("POST /v2.2/thing/1/file HTTP/1.1");
        assertThat(request.headers("Content-Type")).containsExactly(form.contentType());
        assertThat(request.headers("Content-Length"))
                .containsExactly(Long.toString(form.contentLength().getAsLong()));
        assertThat(request.headers("X-Evil")).isEmpty();
        try (InputStream written = form.open()) {
            assertThat(request.body()).isEqualTo(written.readAllBytes());
        }
    }

    @Test
    void aFileOfUnknownLengthGoesInChunks() {
        client.things.upload("1", form(Upload.of("a.pdf", counting(new ByteArrayInputStream(new byte[100_000])))));

        assertThat(server.only().headers("Transfer-Encoding")).containsExactly("chunked");
        assertThat(server.only().body()).hasSizeGreaterThan(100_000);
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void everyAttemptOpensTheFileAnew() {
        server.reply(json(503, ""), json(429, ""), json(200, "{}"));

        client.things.upload(
                "1",
                form(Upload.of(
                        "a.pdf",
                        () -> counting(new ByteArrayInputStream(new byte[10])).open(),
                        10)));

        assertThat(server.received().stream().map(LoopbackServer.Received::text).distinct())
                .hasSize(1);
        assertThat(opened).hasValue(3);
        assertThat(closed).hasValue(3);
    }

    @Test
    void aFileThatCannotBeReadEndsTheCallAndIsClosed() throws Exception {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        };

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.things.upload("1", form(Upload.of("a.pdf", counting(failing), 10))))
                .withMessage("uploadThing got no answer: the content to upload could not be read (disk gone)");
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
        assertThat(client.pauses).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aFileThatProvesTooLongIsNeverAWholeRequest() {
        Upload endless = Upload.of("a.pdf", counting(new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        }));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.things.upload("1", form(endless)))
                .withMessage(
                        "uploadThing: the file in 'document' is longer than allowed, the service accepts 26214400 bytes at"
                                + " most");
        assertThat(server.received()).isEmpty();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aServiceThatHangsUpLeavesNoFileOpen() {
        server.always(LoopbackServer.reset(""));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.things.upload(
                        "1", form(Upload.of("a.pdf", counting(new ByteArrayInputStream(new byte[10])), 10))));
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    /** Started by the next test in a Java of its own. */
    public static final class SmallHeap {

        /** A PDF that is nearly all picture. */
        private static Upload.Source pdf(int pages) {
            String begin = "%PDF-1.7\n3 0 obj\n<< /Subtype /Image >>\nstream\n";
            String objects = "\nendstream\nendobj\nxref\n0 0\ntrailer\n"
                    + "<< /Root << /Pages << /Type /Pages /Count " + pages + " >> >> >>\n";
            int picture = LARGE - begin.length() - objects.length() - 100;
            int table = begin.length() + picture + objects.indexOf("xref");
            String end = objects + "startxref\n" + table + "\n%%EOF";
            String padded = end + " ".repeat(LARGE - begin.length() - picture - end.length());
            return () -> new SequenceInputStream(Collections.enumeration(
                    List.of(ascii(begin), repeated((byte) 1, picture), ascii(padded))));
        }

        private static InputStream ascii(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        }

        private static InputStream repeated(byte value, int times) {
            return new InputStream() {
                private int left = times;

                @Override
                public int read() {
                    return left-- > 0 ? value : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    int size = Math.min(left, length);
                    Arrays.fill(buffer, offset, offset + size, value);
                    left -= size;
                    return size == 0 ? -1 : size;
                }
            };
        }

        private static CallOptions form(Upload upload) {
            return CallOptions.multipart(MultipartForm.builder("uploadThing")
                    .file(
                            "document",
                            upload,
                            UploadLimits.of(LARGE, "application/pdf").maxPdfPages(150))
                    .build());
        }

        public static void main(String[] arguments) throws Exception {
            // Ballast leaves less free than the file is long.
            List<byte[]> ballast = new ArrayList<>();
            for (int i = 0; i < 160; i++) {
                ballast.add(new byte[1 << 18]);
            }
            try (ServiceFactory factory = new ServiceFactory(
                    ClientOptions.builder(ApiKey.of("k"))
                            .baseUrl(URI.create(arguments[0]))
                            .build(),
                    new ObjectMapper())) {
                Things things = factory.create(Things.class);
                things.upload("1", form(Upload.of("a.pdf", pdf(150), LARGE)));
                things.upload("2", form(Upload.of("a.pdf", pdf(150))));
                things.upload("3", form(Upload.of("a.pdf", pdf(151))));
            } catch (IllegalArgumentException e) {
                System.out.print(ballast.size() + " " + e.getMessage());
            }
        }
    }

    @Test
    void aLargeFileNeedsLittleMemory() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        server.url().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .isEqualTo("160 uploadThing: the PDF in 'document' has 151 pages, the service accepts 150 at most");
        assertThat(server.received()).hasSize(2).allSatisfy(request -> assertThat(request.body().length)
                .isBetween(LARGE, LARGE + 1000));
    }
}
