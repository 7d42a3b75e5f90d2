package org.nectaropenapi.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.NectarSandbox;

/** Runs the quickstart on the embedded sandbox and on a service. */
class QuickstartTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void withoutSettingsItRunsTheMainJobOnTheEmbeddedSandbox() throws InterruptedException {
        assertThat(run(Map.of(), false))
                .contains("Embedded sandbox at http://127.0.0.1:")
                .contains("Connection is CONNECTED")
                .containsPattern("Usage data page 2 of \\d+: \\d+ records")
                .containsPattern("Job .* is COMPLETED, documents \\[[0-9a-f-]{36}]")
                .contains("  waiting: getConnection says PENDING after ")
                .containsPattern("Site +Commodity +Unit( +20\\d\\d-\\d\\d){6}")
                .containsPattern("Roastery +ELECTRICITY +kWh( +-?\\d+\\.\\d){5,6}");
    }

    @Test
    void onAServiceItOnlyReadsByDefault() throws InterruptedException {
        try (NectarSandbox service = NectarSandbox.start()) {
            assertThat(run(environment(service), false)).contains("read-only").contains("Companies: 0");
            assertThat(service.journal())
                    .allSatisfy(exchange -> assertThat(exchange.method()).isEqualTo("GET"));
        }
    }

    @Test
    void withWritesAllowedItDeletesTheCompanyItCreated() throws InterruptedException {
        try (NectarSandbox service = NectarSandbox.start()) {
            assertThat(run(environment(service), true))
                    .contains("Deleted company")
                    .contains("Roastery");
            printed.reset();
            assertThat(run(environment(service), false)).contains("Companies: 0");
        }
    }

    @Test
    void withOnlyOneOfTheSettingsItUsesTheSandboxAndSaysSo() throws InterruptedException {
        assertThat(run(Map.of("NECTAR_API_KEY", "an-unused-key"), false))
                .startsWith("Only one of NECTAR_BASE_URL and NECTAR_API_KEY is set")
                .contains("Embedded sandbox at")
                .doesNotContain("an-unused-key");
    }

    private String run(Map<String, String> environment, boolean writesAllowed) throws InterruptedException {
        Quickstart.run(environment, writesAllowed, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> environment(NectarSandbox service) {
        return Map.of("NECTAR_BASE_URL", service.baseUrl().toString(), "NECTAR_API_KEY", service.apiKey());
    }
}
