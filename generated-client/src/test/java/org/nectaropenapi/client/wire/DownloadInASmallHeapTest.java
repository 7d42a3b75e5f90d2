package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.model.Document;

/** A file that is larger than the memory goes through it piece by piece. */
class DownloadInASmallHeapTest {

    private static final int SIZE = 25 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFileLargerThanTheHeapIsDownloaded() throws Exception {
        Path target = folder.resolve("large.pdf");
        Path output = folder.resolve("output.txt");
        try (LoopbackServer server = new LoopbackServer()) {
            byte[] content = new byte[SIZE];
            content[SIZE - 1] = 7;
            server.always(LoopbackServer.content(200, "application/pdf", content));
            Process java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx20m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName(),
                            server.url().toString(),
                            target.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(java.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(java.exitValue())
                    .as(Files.readString(output, StandardCharsets.UTF_8))
                    .isZero();
            assertThat(Files.mismatch(target, Files.write(folder.resolve("sent.pdf"), content)))
                    .isEqualTo(-1);
        }
    }

    /** Downloads the file of its first argument to that of its second. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            try (NectarClient nectar = NectarClient.builder()
                    .apiKey(DownloadFixture.KEY)
                    .baseUrl(URI.create(arguments[0]))
                    .build()) {
                Document document = DownloadFixture.document(arguments[0] + "/file");
                Downloaded downloaded = nectar.documents().download(document, Path.of(arguments[1]));
                if (downloaded.size() != SIZE) {
                    throw new AssertionError(downloaded);
                }
            }
        }
    }
}
