package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Repeats a call until its result is ready, for what the client has no wait of its own. */
final class Poller {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private Poller() {}

    static <T> T until(String subject, PrintStream out, Supplier<T> call, Predicate<T> ready)
            throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Instant deadline = clock.instant().plus(TIMEOUT);
        while (true) {
            T result = call.get();
            if (ready.test(result)) {
                return result;
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException(
                        "Gave up waiting for " + subject + " after " + TIMEOUT.toMinutes() + " minutes.");
            }
            out.println("  waiting for " + subject);
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
