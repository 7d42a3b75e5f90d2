package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.service.ServiceFactory;

/** A runtime image of the modules that the page names is enough for the client on the class path. */
@Tag("thorough")
class RuntimeImageTest {

    private static final Pattern MODULES = Pattern.compile("jlink --add-modules (\\S+) ");

    @TempDir
    static Path folder;

    /** Runs in the image. */
    static final class Application {

        private Application() {}

        public static void main(String[] arguments) {
            ClientOptions options = ClientOptions.builder(ApiKey.of("k"))
                    .baseUrl(URI.create(arguments[0]))
                    .build();
            try (FixtureClient client = new FixtureClient(options);
                    ServiceFactory factory = new ServiceFactory(options, new ObjectMapper())) {
                System.out.println(client.things().getState(new UUID(1, 2)).id()
                        + factory.create(SampleApi.class).get("1"));
            }
        }
    }

    @Test
    void theNamedModulesAreEnough() throws Exception {
        Matcher modules = MODULES.matcher(Files.readString(Path.of("..", "docs", "network.md")));
        assertThat(modules.find()).isTrue();
        Path image = folder.resolve("runtime");
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        assertThat(jlink.run(System.out, System.err, "--add-modules", modules.group(1), "--output", image.toString()))
                .isZero();
        try (LoopbackServer server = new LoopbackServer()) {
            server.always(LoopbackServer.json(200, "{\"id\":\"part-1\"}"));
            Process java = new ProcessBuilder(
                            image.resolve("bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Application.class.getName(),
                            server.url().toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(java.waitFor()).as(output).isZero();
            assertThat(output).endsWith("part-1{id=part-1}" + System.lineSeparator());
        }
    }
}
