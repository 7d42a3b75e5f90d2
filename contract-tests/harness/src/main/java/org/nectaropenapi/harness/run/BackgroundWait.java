package org.nectaropenapi.harness.run;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nectaropenapi.harness.targets.Target;

/** Waits with growing pauses for what the service does in the background, as long as the target's patience lasts. */
public final class BackgroundWait {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private BackgroundWait() {}

    /** Repeats a request until its result is as expected, and returns the last result in any case. */
    public static <T> T until(Target target, Supplier<T> request, Predicate<T> expected) {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST;
        T result = request.get();
        while (!expected.test(result) && waited.compareTo(target.patience()) < 0) {
            target.pass(pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
            result = request.get();
        }
        return result;
    }
}
