package org.nectaropenapi.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;

/** How far an attempt has come. */
class AttemptTest {

    private final Attempt attempt = new Attempt(new HttpCall(
            ClientOptions.builder(ApiKey.of("k")).build(),
            new HttpCall.Operation("getThing", "GET", "/thing", true),
            RequestBody.of()));

    /** Compares times that enclose each other, so that it holds however long each step takes. */
    @Test
    void theSilenceCountsFromTheSending() {
        while (attempt.silentNanos() < Duration.ofMillis(2).toNanos()) {
            Thread.onSpinWait();
        }
        long before = System.nanoTime();
        attempt.begin();
        long silent = attempt.silentNanos();
        long passed = System.nanoTime() - before;

        assertThat(silent).isLessThanOrEqualTo(passed);
    }

    @Test
    void sendingBeginsOnce() {
        assertThat(attempt.hasBegun()).isFalse();
        assertThat(attempt.begin()).isTrue();
        assertThat(attempt.begin()).isFalse();
        assertThat(attempt.hasBegun()).isTrue();
        assertThat(attempt.abandon()).isFalse();
    }

    @Test
    void nothingIsSentAfterTheAttemptWasGivenUp() {
        assertThat(attempt.abandon()).isTrue();
        assertThat(attempt.begin()).isFalse();
        assertThat(attempt.hasBegun()).isFalse();
    }
}
