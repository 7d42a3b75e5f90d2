package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RetryPolicy;

/** The last value that is taken and the first that is not. */
class SettingsAtTheirLimitsTest {

    private static final Duration SHORTEST = Duration.ofNanos(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private static ClientOptions.Builder builder() {
        return ClientOptions.builder(ApiKey.of("key"));
    }

    @Test
    void timesOfUpToADayAreTaken() {
        for (Duration good : new Duration[] {SHORTEST, LONGEST}) {
            ClientOptions options = builder()
                    .connectTimeout(good)
                    .readTimeout(good)
                    .totalTimeout(good)
                    .build();
            RetryPolicy policy = RetryPolicy.defaults().withDelays(good, good).withMaxRetryAfter(good);

            assertThat(options.connectTimeout()).isEqualTo(good);
            assertThat(options.readTimeout()).isEqualTo(good);
            assertThat(options.totalTimeout()).isEqualTo(good);
            assertThat(policy.baseDelay()).isEqualTo(good);
            assertThat(policy.maxDelay()).isEqualTo(good);
            assertThat(policy.maxRetryAfter()).isEqualTo(good);
        }
        Duration tooLong = LONGEST.plus(SHORTEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().readTimeout(tooLong))
                .withMessageContaining("at most 1 day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.defaults().withDelays(SHORTEST, tooLong))
                .withMessageStartingWith("maxDelay");
    }

    @Test
    void theSmallestAndLargestNumbersAreTaken() {
        assertThat(RetryPolicy.defaults().withMaxAttempts(1).maxAttempts()).isEqualTo(1);
        assertThat(RetryPolicy.defaults().withMaxAttempts(10).maxAttempts()).isEqualTo(10);
        assertThat(builder().maxInFlight(1).build().maxInFlight()).isEqualTo(1);
        assertThat(builder().maxInFlight(1000).build().maxInFlight()).isEqualTo(1000);
        assertThat(builder().maxResponseBytes(1024).build().maxResponseBytes()).isEqualTo(1024);
    }

    @Test
    void textsOfVisibleAscii() {
        assertThat(builder().userAgent(" a~").build().userAgent()).isEqualTo(" a~");
        assertThatIllegalArgumentException().isThrownBy(() -> builder().userAgent("a\u007f"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().userAgent("a\u001f"));

        assertThat(builder().header("X-Note", "\t a~").build().headers()).containsEntry("x-note", "\t a~");
        assertThatIllegalArgumentException().isThrownBy(() -> builder().header("X-Note", "a\u001f"));

        assertThat(ApiKey.of("!~").redact("a!~b")).isEqualTo("a[redacted]b");
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.of("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.of("a\u007f"));
    }

    @Test
    void thePolicyShowsItsFigures() {
        assertThat(RetryPolicy.defaults())
                .hasToString(
                        "RetryPolicy[3 attempts, pauses from 500 milliseconds to 8 seconds, Retry-After up to 1 minute]");
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
        assertThat(builder().build().toString())
                .startsWith(
                        "ClientOptions[https://external.nectarclimate.com, connect 10 seconds, read 30 seconds, total 2 minutes,"
                                + " 10 in flight, RetryPolicy[3 attempts");
    }

    @Test
    void aBuilderKnowsWhetherItHasAKey() {
        assertThat(ClientOptions.builder().hasApiKey()).isFalse();
        assertThat(builder().hasApiKey()).isTrue();
    }

    @Test
    void thePauseOfAClientThatStatesNoneCanBeInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> builder().build().sleeper().sleep(LONGEST));
        assertThat(Thread.interrupted()).isFalse();
    }
}
