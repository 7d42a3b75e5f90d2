package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;

/** A file that is longer than the free memory is sent, by a JVM of its own. */
class UploadInASmallHeapTest {

    private static final int LARGE = 25 << 20;

    private final LoopbackServer server = new LoopbackServer();

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    /** The program that the JVM runs. */
    public static final class SmallHeap {

        private static InputStream content() {
            return repeated((byte) 1, LARGE);
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

        private static MultipartForm form(Upload upload) {
            return MultipartForm.builder("uploadThing")
                    .file("document", upload, UploadLimits.of(LARGE, "application/pdf"))
                    .build();
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
                SampleApi things = factory.create(SampleApi.class);
                things.upload("1", form(Upload.of("a.pdf", SmallHeap::content, LARGE)));
                things.upload("2", form(Upload.of("a.pdf", SmallHeap::content)));
                System.out.print(ballast.size() + " pieces of ballast");
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
        assertThat(said).isEqualTo("160 pieces of ballast");
        assertThat(server.received()).hasSize(2).allSatisfy(request -> assertThat(request.body().length)
                .isBetween(LARGE, LARGE + 1000));
    }
}
