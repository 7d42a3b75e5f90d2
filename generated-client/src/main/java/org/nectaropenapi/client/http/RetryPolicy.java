package org.nectaropenapi.client.http;

import java.time.Duration;
import org.nectaropenapi.client.internal.Durations;

/**
 * How often and after which pauses a failed request is tried again. What may be retried at all is not a matter of taste
 * and therefore fixed: reads after any failure that may pass; writes only if the service cannot have received them or
 * refused them with 429 or 503; bodies that can be read only once never.
 *
 * <p>The pause is {@code baseDelay}, doubled from attempt to attempt up to {@code maxDelay} and then shortened at
 * random by up to a quarter, or what the service asks for with {@code Retry-After}, up to {@code maxRetryAfter}. No
 * pause goes past the total timeout: the call then fails at once. Immutable.
 */
public final class RetryPolicy {

    private static final RetryPolicy DEFAULTS =
            new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {
        this.maxAttempts = maxAttempts;
        this.baseDelay = baseDelay;
        this.maxDelay = maxDelay;
        this.maxRetryAfter = maxRetryAfter;
    }

    /**
     * Three attempts, pauses from 0.5 s to 8 s, {@code Retry-After} honoured up to 60 s.
     *
     * @return the policy of a client that states none
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a policy of one attempt.
     *
     * @return a policy that never retries
     */
    public static RetryPolicy none() {
        return DEFAULTS.withMaxAttempts(1);
    }

    /**
     * Changes the number of attempts.
     *
     * @param attempts the first one included, 1 to 10
     * @return a copy
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        if (attempts < 1 || attempts > 10) {
            throw new IllegalArgumentException("maxAttempts must be between 1 and 10, not " + attempts);
        }
        return new RetryPolicy(attempts, baseDelay, maxDelay, maxRetryAfter);
    }

    /**
     * Changes the pauses.
     *
     * @param base the first pause, positive
     * @param max the longest pause, not shorter than the first
     * @return a copy
     */
    public RetryPolicy withDelays(Duration base, Duration max) {
        Durations.checked("baseDelay", base, Durations.DAY);
        Durations.checked("maxDelay", max, Durations.DAY);
        if (max.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "maxDelay " + Durations.text(max) + " is shorter than baseDelay " + Durations.text(base));
        }
        return new RetryPolicy(maxAttempts, base, max, maxRetryAfter);
    }

    /**
     * Changes the longest {@code Retry-After} that is waited for in full.
     *
     * @param max the cap, positive
     * @return a copy
     */
    public RetryPolicy withMaxRetryAfter(Duration max) {
        return new RetryPolicy(
                maxAttempts, baseDelay, maxDelay, Durations.checked("maxRetryAfter", max, Durations.DAY));
    }

    /**
     * Returns how often a request is tried.
     *
     * @return 1 to 10, the first attempt included
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Returns the first pause.
     *
     * @return a positive duration
     */
    public Duration baseDelay() {
        return baseDelay;
    }

    /**
     * Returns the longest pause that the client chooses itself.
     *
     * @return a positive duration
     */
    public Duration maxDelay() {
        return maxDelay;
    }

    /**
     * Returns the longest pause that the service may choose.
     *
     * @return a positive duration
     */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /** Shows the figures. */
    @Override
    public String toString() {
        return "RetryPolicy[" + maxAttempts + " attempts, pauses from " + Durations.text(baseDelay) + " to "
                + Durations.text(maxDelay) + ", Retry-After up to " + Durations.text(maxRetryAfter) + "]";
    }
}
