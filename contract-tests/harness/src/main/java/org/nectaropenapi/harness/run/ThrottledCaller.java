package org.nectaropenapi.harness.run;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.exchange.Transport;
import org.nectaropenapi.harness.targets.Target;
import org.opentest4j.TestAbortedException;

/**
 * Sends requests with consideration for the service: few at once, within a budget, and with the pauses it requests.
 * Every exchange is checked against the document and logged, those with a 429 too.
 */
final class ThrottledCaller {

    private static final int AT_ONCE = 10;
    private static final int ATTEMPTS = 6;

    private final Target target;
    private final ExchangeCheck check;
    private final ExchangeLog log;
    private final RequestBudget budget;
    private final Transport transport;
    private final Semaphore inFlight = new Semaphore(AT_ONCE);

    ThrottledCaller(Target target, ExchangeCheck check, ExchangeLog log, RequestBudget budget) {
        this.target = target;
        this.check = check;
        this.log = log;
        this.budget = budget;
        this.transport = target.transport();
    }

    /**
     * Sends a request within the budget and repeats it after a 429. A test whose request is throttled to the end is
     * skipped.
     */
    Exchange call(String test, RawRequest request) {
        for (int attempt = 1; ; attempt++) {
            Exchange exchange = once(test, request);
            if (exchange.status() != 429) {
                return exchange;
            }
            if (attempt == ATTEMPTS) {
                throw new TestAbortedException("the service still responded with 429 after " + ATTEMPTS + " attempts");
            }
            target.pass(ThrottlePause.pause(exchange, attempt, Instant.now()));
        }
    }

    /** Sends a request within the budget and returns any response. */
    Exchange once(String test, RawRequest request) {
        budget.spend();
        return send(test, request);
    }

    /** Sends a request even when the budget is spent, since every created object has to be deleted. */
    Exchange regardless(String test, RawRequest request) {
        Exchange exchange = send(test, request);
        for (int attempt = 1; exchange.status() == 429 && attempt < ATTEMPTS; attempt++) {
            target.pass(ThrottlePause.pause(exchange, attempt, Instant.now()));
            exchange = send(test, request);
        }
        return exchange;
    }

    /** Returns the number of requests that wait for a free slot. */
    int waiting() {
        return inFlight.getQueueLength();
    }

    private Exchange send(String test, RawRequest request) {
        inFlight.acquireUninterruptibly();
        try {
            Exchange exchange = check.checked(transport.send(test, request));
            log.add(exchange);
            return exchange;
        } finally {
            inFlight.release();
        }
    }
}
