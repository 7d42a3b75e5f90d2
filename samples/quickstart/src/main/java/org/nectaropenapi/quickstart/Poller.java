package org.nectaropenapi.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the service is done. */
final class Poller {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Poller() {}

    static <T> T until(String what, Supplier<T> question, Predicate<T> done) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Instant end = clock.instant().plus(LIMIT);
        while (true) {
            T answer = question.get();
            if (done.test(answer)) {
                return answer;
            }
            if (clock.instant().isAfter(end)) {
                throw new IllegalStateException(
                        "gave up waiting for " + what + " after " + LIMIT.toMinutes() + " minutes");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
