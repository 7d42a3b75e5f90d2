package org.nectaropenapi.harness.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nectaropenapi.harness.targets.Target;
import org.opentest4j.TestAbortedException;

/**
 * Waits with growing pauses for what the service does in the background, as long as the target's patience lasts. What a
 * run has once waited for in vain, it does not wait for again.
 */
public final class BackgroundWait {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** A wait that takes longer is announced on the console. */
    private static final Duration UNNOTICED = Duration.ofSeconds(20);

    private final Target target;
    private final Set<String> inVain = ConcurrentHashMap.newKeySet();

    /** Prepares the waits of a run. */
    public BackgroundWait(Target target) {
        this.target = target;
    }

    /**
     * Repeats a request until its result is as expected, and returns the last result in any case.
     *
     * @param event what is waited for, such as {@code an order to be paid}; the same words for the same kind of event
     * @param request sends the request
     * @param expected tells whether the event has happened
     */
    public <T> T until(String event, Supplier<T> request, Predicate<T> expected) {
        Duration patience = inVain.contains(event) ? Duration.ZERO : target.patience();
        Duration waited = Duration.ZERO;
        Duration pause = FIRST;
        T result = request.get();
        boolean announced = false;
        while (!expected.test(result) && waited.compareTo(patience) < 0) {
            target.pass(pause);
            waited = waited.plus(pause);
            if (!announced && target.isRemote() && waited.compareTo(UNNOTICED) > 0) {
                announced = true;
                System.out.println("Waiting for " + event + ", " + inWords(patience) + " at most");
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
            result = request.get();
        }
        if (!expected.test(result)) {
            inVain.add(event);
        }
        return result;
    }

    /**
     * Repeats a request like {@link #until}, for a test that needs its result.
     *
     * @throws TestAbortedException if the service takes too long, with what it was waited for
     * @throws AssertionError if it is the simulated service that takes too long
     */
    public <T> T require(String event, Supplier<T> request, Predicate<T> expected) {
        T result = until(event, request, expected);
        if (expected.test(result)) {
            return result;
        }
        String message = "waited in vain for " + event + ", " + inWords(target.patience());
        if (target.isRemote()) {
            throw new TestAbortedException(message);
        }
        throw new AssertionError(message);
    }

    private static String inWords(Duration time) {
        return time.toSeconds() < 120 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
