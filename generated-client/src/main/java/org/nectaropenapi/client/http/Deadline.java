package org.nectaropenapi.client.http;

import java.time.Duration;

/** The end of the time a call has. */
final class Deadline {

    private final Duration total;
    private final long end;

    private Deadline(Duration total, long end) {
        this.total = total;
        this.end = end;
    }

    static Deadline in(Duration total) {
        return new Deadline(total, System.nanoTime() + total.toNanos());
    }

    /** The time the call had at its beginning. */
    Duration total() {
        return total;
    }

    /** Zero or less when time is up. */
    long remainingNanos() {
        return end - System.nanoTime();
    }
}
