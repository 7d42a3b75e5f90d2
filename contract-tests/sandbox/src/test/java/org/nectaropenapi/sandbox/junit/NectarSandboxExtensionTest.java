package org.nectaropenapi.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SandboxControl;
import org.nectaropenapi.sandbox.SettableClock;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;
import org.nectaropenapi.spec.model.ApiDocument;

/** The extension, as the tests of a user would use it. */
class NectarSandboxExtensionTest {

    private static int success() {
        return ApiDocument.bundled().operation("ping").successStatus().orElseThrow();
    }

    private static int ping(NectarSandbox sandbox, String key) throws IOException {
        URI ping = sandbox.baseUrl()
                .resolve(ApiDocument.bundled().operation("ping").path());
        HttpURLConnection connection = (HttpURLConnection) ping.toURL().openConnection();
        connection.setRequestProperty("X-API-Key", key);
        return connection.getResponseCode();
    }

    @Nested
    @NectarSandboxTest(otherApiKeys = "another-key", misbehaviours = Misbehaviour.SUCCESS_STATUS_SWAPPED)
    class WithSettings {
        private static final Set<NectarSandbox> SEEN = new HashSet<>();

        private NectarSandbox before;

        @BeforeEach
        void prepare(NectarSandbox sandbox) {
            before = sandbox;
            assertThat(SEEN.add(sandbox)).as("a sandbox for each test").isTrue();
        }

        @Test
        void theSettingsHold(NectarSandbox sandbox) throws IOException {
            assertThat(ping(sandbox, "another-key")).isNotEqualTo(success());
        }

        @Test
        void itIsTheSameInTheWholeTest(NectarSandbox sandbox, SandboxControl control, SandboxWebhooks webhooks) {
            assertThat(sandbox).isSameAs(before);
            assertThat(control).isSameAs(sandbox.control());
            assertThat(webhooks).isSameAs(sandbox.webhooks());
        }
    }

    @Nested
    @NectarSandboxTest(clock = "2026-11-23T09:30:00Z", seed = 7)
    class WithAClock {
        @Test
        void theTestMovesIt(NectarSandbox sandbox, SettableClock clock) {
            assertThat(clock.instant()).isEqualTo("2026-11-23T09:30:00Z");
            assertThat(sandbox.clock()).isSameAs(clock);
        }
    }

    @Nested
    class WithoutAClock {
        @RegisterExtension
        final NectarSandboxExtension nectar = new NectarSandboxExtension();

        @Test
        void theTestIsToldWhatToWrite(NectarSandbox sandbox) {
            assertThatThrownBy(() -> NectarSandboxExtension.clock(sandbox))
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessage("The sandbox has no SettableClock: add"
                            + " @NectarSandboxTest(clock = \"2026-11-23T09:30:00Z\") or another time.");
        }
    }

    @Nested
    class ForAClass {
        @RegisterExtension
        static final NectarSandboxExtension NECTAR = NectarSandboxExtension.with(sandbox -> sandbox.apiKey("a-key"));

        private static NectarSandbox shared;

        @BeforeAll
        static void start(NectarSandbox sandbox) {
            shared = sandbox;
        }

        @Test
        void itServesOneTest(NectarSandbox sandbox) throws IOException {
            assertThat(sandbox).isSameAs(shared);
            assertThat(ping(sandbox, "a-key")).isEqualTo(success());
        }

        @Test
        void itServesAnotherTest(NectarSandbox sandbox) throws IOException {
            assertThat(sandbox).isSameAs(shared);
            assertThat(ping(sandbox, "a-key")).isEqualTo(success());
        }

        @AfterAll
        static void itStillRuns() throws IOException {
            assertThat(ping(shared, "a-key")).isEqualTo(success());
        }
    }
}
