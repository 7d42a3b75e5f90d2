package org.nectaropenapi.client.http;

import java.time.Duration;

/** The end of the time a call has. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration total) {
        return new Deadline(System.nanoTime() + total.toNanos());
    }

    /** Zero or less when time is up. */
    long remainingNanos() {
        return end - System.nanoTime();
    }
}
