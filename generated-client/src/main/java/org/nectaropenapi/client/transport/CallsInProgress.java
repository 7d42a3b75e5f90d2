package org.nectaropenapi.client.transport;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The calls and attempts in progress, for a client that is about to close. */
final class CallsInProgress {

    private final Set<Attempt> attempts = new HashSet<>();
    private int calls;
    private boolean refusing;

    /** Begins to send a call; returns false if no further one may begin. One that was begun before may go on. */
    synchronized boolean begin(HttpCall call) {
        if (refusing && call.attempts() == 0) {
            return false;
        }
        calls++;
        return true;
    }

    synchronized void end() {
        calls--;
        notifyAll();
    }

    synchronized void begin(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized void end(Attempt attempt) {
        attempts.remove(attempt);
        notifyAll();
    }

    synchronized boolean hasAttempts() {
        return !attempts.isEmpty();
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Refuses calls from now on. */
    synchronized void refuse() {
        refusing = true;
    }

    /** Waits until no call is in progress and no response is being read, or the time is up. */
    synchronized void awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (left > 0 && (calls > 0 || !attempts.isEmpty())) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }
}
