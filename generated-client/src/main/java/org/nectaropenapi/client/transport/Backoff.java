package org.nectaropenapi.client.transport;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.RetryPolicy;

/** Chooses the pause before the next attempt. */
final class Backoff {

    private final RetryPolicy policy;

    Backoff(RetryPolicy policy) {
        this.policy = policy;
    }

    /** Returns the pause after the given attempt, counted from 1; what the service requested goes first. */
    Duration pause(int attempt, @Nullable Duration retryAfter) {
        if (retryAfter != null) {
            return retryAfter.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : retryAfter;
        }
        // Attempts are few enough for the shift and a delay short enough for the product.
        long doubled = policy.baseDelay().toNanos() * (1L << (attempt - 1));
        long longest = Math.min(doubled, policy.maxDelay().toNanos());
        return Duration.ofNanos(
                longest - (long) (longest * 0.25 * ThreadLocalRandom.current().nextDouble()));
    }
}
