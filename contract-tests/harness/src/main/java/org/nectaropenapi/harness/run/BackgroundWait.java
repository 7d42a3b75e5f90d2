package org.nectaropenapi.harness.run;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nectaropenapi.harness.targets.Target;

/** Waits for what the service does in the background, with growing pauses, as long as its target has patience. */
public final class BackgroundWait {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private BackgroundWait() {}

    /** Looks until something is as it should be; after that the last look is what there is. */
    public static <T> T until(Target target, Supplier<T> look, Predicate<T> good) {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST;
        T seen = look.get();
        while (!good.test(seen) && waited.compareTo(target.patience()) < 0) {
            target.pass(pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
            seen = look.get();
        }
        return seen;
    }
}
