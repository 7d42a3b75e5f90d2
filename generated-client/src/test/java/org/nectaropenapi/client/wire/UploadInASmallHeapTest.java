package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.upload.FileBody;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;

/** A file that is larger than the heap is uploaded piece by piece. */
class UploadInASmallHeapTest {

    private static final int SIZE = 48 << 20;

    @Test
    void aFileLargerThanTheHeapIsUploaded() throws Exception {
        try (LoopbackServer server = new LoopbackServer()) {
            OwnJvm.run(
                    "40m",
                    Uploads.class,
                    "uploadsWithAndWithoutLength",
                    Map.of("server", server.url().toString()));
            assertThat(server.received()).hasSize(3).allSatisfy(request -> assertThat(request.body().length)
                    .isBetween(SIZE, SIZE + 1000));
        }
    }

    /** Runs in the small heap. */
    static final class Uploads {

        @Test
        void uploadsWithAndWithoutLength() {
            ClientOptions options = ClientOptions.builder(ApiKey.of("k"))
                    .baseUrl(URI.create(System.getProperty("server")))
                    .build();
            try (ServiceFactory factory = new ServiceFactory(options, new ObjectMapper())) {
                SampleApi api = factory.create(SampleApi.class);
                api.upload("1", form(Upload.of("a.pdf", Uploads::content, SIZE)));
                api.upload("2", form(Upload.of("a.pdf", Uploads::content)));
                factory.create(RequestBodiesTest.Bodies.class)
                        .file(FileBody.of(
                                "sendFile",
                                "body",
                                Upload.of("a.csv", Uploads::content),
                                UploadLimits.of(SIZE),
                                "text/csv"));
            }
        }

        private static MultipartForm form(Upload upload) {
            return MultipartForm.builder("uploadThing")
                    .file("document", upload, UploadLimits.of(SIZE, "application/pdf"))
                    .build();
        }

        private static InputStream content() {
            return new InputStream() {
                private int left = SIZE;

                @Override
                public int read() {
                    return left-- > 0 ? 1 : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    int size = Math.min(left, length);
                    Arrays.fill(buffer, offset, offset + size, (byte) 1);
                    left -= size;
                    return size == 0 ? -1 : size;
                }
            };
        }
    }
}
