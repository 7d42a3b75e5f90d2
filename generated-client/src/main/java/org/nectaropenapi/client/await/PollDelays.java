package org.nectaropenapi.client.await;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The growing delays between the requests of one wait. */
final class PollDelays {

    private final double factor;
    private final Duration longest;
    private final double jitter;
    private Duration next;

    PollDelays(Duration first, double factor, Duration longest, double jitter) {
        this.factor = factor;
        this.longest = longest;
        this.jitter = jitter;
        this.next = shorter(first, longest);
    }

    Duration next() {
        Duration pause = scaled(next, 1 - jitter * ThreadLocalRandom.current().nextDouble());
        next = shorter(scaled(next, factor), longest);
        return pause;
    }

    /** At least a millisecond: a wait must not become a storm of requests. */
    private static Duration scaled(Duration duration, double times) {
        return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * times)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
