package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox as a command. */
class SandboxMainTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void itSaysInOneLineWhereItListens() {
        try (NectarSandbox sandbox = SandboxMain.run(out, "--key", "a-key", "--seed", "7", "--port", "0")) {
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly("Nectar sandbox listens on " + sandbox.baseUrl() + " and takes the given key");
            assertThat(new Api(sandbox).get("/v2.2/ping").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 70000", "--seed -1", "--colour red", "--key  "})
    void wrongOptionsAreExplained(String options) {
        assertThatThrownBy(() -> SandboxMain.run(out, options.split(" ", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Exception");
        assertThat(printed.size()).isZero();
    }

    @Test
    void aTakenPortIsExplained() {
        try (NectarSandbox first = NectarSandbox.start()) {
            int port = first.baseUrl().getPort();
            assertThatThrownBy(() -> SandboxMain.run(out, "--port", String.valueOf(port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The sandbox cannot listen on 127.0.0.1:" + port + ".");
        }
    }
}
