package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.service.ServiceFactory;

/** A file that is larger than the heap is downloaded piece by piece. */
class DownloadInASmallHeapTest {

    private static final int SIZE = 48 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFileLargerThanTheHeapIsDownloaded() throws Exception {
        Path target = folder.resolve("large.pdf");
        try (LoopbackServer server = new LoopbackServer()) {
            byte[] content = new byte[SIZE];
            content[SIZE - 1] = 7;
            server.always(LoopbackServer.content(200, "application/pdf", content));
            OwnJvm.run(
                    "40m",
                    Download.class,
                    "downloadsTheFile",
                    Map.of("server", server.url().toString(), "target", target.toString()));
            assertThat(Files.mismatch(target, folder.resolve("large.pdf.exported")))
                    .isEqualTo(-1);
            assertThat(Files.mismatch(target, Files.write(folder.resolve("sent.pdf"), content)))
                    .isEqualTo(-1);
        }
    }

    /** Runs in the small heap. */
    static final class Download {

        @Test
        void downloadsTheFile() {
            String server = System.getProperty("server");
            ClientOptions options = ClientOptions.builder(ApiKey.of(TestClient.KEY))
                    .baseUrl(URI.create(server))
                    .build();
            try (ServiceFactory factory = new ServiceFactory(options, new ObjectMapper())) {
                factory.create(ServiceFileTest.FilesApi.class)
                        .export()
                        .to(Path.of(System.getProperty("target") + ".exported"));
            }
            try (FixtureClient client = new FixtureClient(options)) {
                assertThat(client.uploads()
                                .download(
                                        DownloadFixture.reference(server + "/file"),
                                        Path.of(System.getProperty("target")))
                                .size())
                        .isEqualTo(SIZE);
            }
        }
    }
}
