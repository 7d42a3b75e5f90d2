package org.nectaropenapi.harness.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/** The requests and the time that a run may take. When they are spent, the rest of the run is skipped. */
final class RequestBudget {

    private final int requests;
    private final AtomicInteger left;
    private final Duration time;
    private final Clock clock;
    private final Instant end;

    RequestBudget(int requests, Duration time, Clock clock) {
        this.requests = requests;
        this.left = new AtomicInteger(requests);
        this.time = time;
        this.clock = clock;
        this.end = clock.instant().plus(time);
    }

    void spend() {
        if (clock.instant().isAfter(end)) {
            throw new UnsteadyServiceException("the run's " + time.toMinutes()
                    + " minutes are over, so the service is slow; give it more with -Dlive.minutes");
        }
        if (left.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
            throw new TestAbortedException(
                    "the run's " + requests + " requests are spent; give it more with -Dlive.requests");
        }
    }
}
