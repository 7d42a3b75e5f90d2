package org.nectaropenapi.client.http;

import java.time.Duration;

/** Waits between two attempts. Tests put one in that only notes the duration. Must be safe for use by many threads. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Blocks the calling thread.
     *
     * @param duration how long, positive
     * @throws InterruptedException if the thread is interrupted; the call then ends at once
     */
    void sleep(Duration duration) throws InterruptedException;
}
