package org.nectaropenapi.client.http;

import java.time.Duration;

/** Checks of configured durations. */
final class Durations {

    private static final Duration LONGEST = Duration.ofDays(1);

    private Durations() {}

    static Duration positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be longer than zero and at most a day, not " + duration);
        }
        return duration;
    }
}
