package org.nectaropenapi.harness.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/** The number of requests that a run may make. When it is spent, the rest of the run is skipped. */
final class RequestBudget {

    private final int requests;
    private final AtomicInteger left;

    RequestBudget(int requests) {
        this.requests = requests;
        this.left = new AtomicInteger(requests);
    }

    void spend() {
        if (left.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
            throw new TestAbortedException(
                    "the run's " + requests + " requests are spent; give it more with -Dlive.requests");
        }
    }
}
