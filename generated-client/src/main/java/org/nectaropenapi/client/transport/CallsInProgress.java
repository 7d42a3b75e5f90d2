package org.nectaropenapi.client.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.nectaropenapi.client.http.Sleeper;

/** The calls and attempts in progress, for a client that is about to close. */
final class CallsInProgress {

    private final Set<Attempt> attempts = new HashSet<>();
    /** How many each thread is in: a download is one, and so is each of its requests. */
    private final Map<Thread, Integer> calls = new HashMap<>();

    private final Set<Thread> pausing = new HashSet<>();
    private final Set<Thread> closing = new HashSet<>();
    private boolean refusing;
    private boolean waking;

    /** Begins to send a call; returns false if no further one may begin. One that was begun before may go on. */
    synchronized boolean begin(HttpCall call) {
        if (refusing && call.attempts() == 0) {
            return false;
        }
        calls.merge(Thread.currentThread(), 1, Integer::sum);
        return true;
    }

    synchronized void end() {
        calls.computeIfPresent(Thread.currentThread(), (thread, count) -> count == 1 ? null : count - 1);
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

    /** Waits until no other call is in progress and no response is being read, or the time is up. */
    synchronized void awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        boolean added = closing.add(Thread.currentThread());
        try {
            while (left > 0 && isAnyInProgress()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } finally {
            if (added) {
                closing.remove(Thread.currentThread());
            }
        }
    }

    /** The call of an observer that closes the client cannot end before the observer returns. */
    private boolean isAnyInProgress() {
        return !closing.containsAll(calls.keySet())
                || attempts.stream().anyMatch(attempt -> !closing.contains(attempt.caller()));
    }
}
