package org.nectaropenapi.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;

/** A file that is longer than the memory left is looked into and sent, in a Java of its own. */
class UploadInASmallHeapTest {

    private static final int LARGE = 25 << 20;

    private final LoopbackServer server = new LoopbackServer();

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    /** The program. */
    public static final class SmallHeap {

        /** A PDF that is nearly all picture. */
        private static Upload.Source pdf(int pages) {
            String begin = "%PDF-1.7\n3 0 obj\n<< /Subtype /Image >>\nstream\n";
            String objects = "\nendstream\nendobj\nxref\n0 0\ntrailer\n" + "<< /Root << /Pages << /Type /Pages /Count "
                    + pages + " >> >> >>\n";
            int picture = LARGE - begin.length() - objects.length() - 100;
            int table = begin.length() + picture + objects.indexOf("xref");
            String end = objects + "startxref\n" + table + "\n%%EOF";
            String padded = end + " ".repeat(LARGE - begin.length() - picture - end.length());
            return () -> new SequenceInputStream(
                    Collections.enumeration(List.of(ascii(begin), repeated((byte) 1, picture), ascii(padded))));
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
