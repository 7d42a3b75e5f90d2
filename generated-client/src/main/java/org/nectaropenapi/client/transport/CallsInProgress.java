package org.nectaropenapi.client.transport;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.nectaropenapi.client.http.Sleeper;

/** The calls and attempts in progress, for a client that is about to close. */
final class CallsInProgress {

    private final Set<Attempt> attempts = new HashSet<>();
    private int calls;
    private final Set<Thread> pausing = new HashSet<>();
    private boolean refusing;
    private boolean waking;

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

    /** Sleeps; returns early when the client closes. */
    void pause(Sleeper sleeper, Duration duration) throws InterruptedException {
        if (!beginPause()) {
            return;
        }
        InterruptedException interrupt = null;
        boolean woken;
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException e) {
            interrupt = e;
        } finally {
            woken = endPause();
        }
        if (interrupt != null && !woken) {
            throw interrupt;
        }
    }

    private synchronized boolean beginPause() {
        return !waking && pausing.add(Thread.currentThread());
    }

    /** Returns whether the thread was woken; its interrupt is of no concern to the caller then. */
    private synchronized boolean endPause() {
        boolean woken = !pausing.remove(Thread.currentThread());
        if (woken) {
            Thread.interrupted();
        }
        return woken;
    }

    /** Ends the pauses, and lets none begin. */
    synchronized void wake() {
        waking = true;
        pausing.forEach(Thread::interrupt);
        pausing.clear();
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
