package org.nectaropenapi.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.exchange.Transport;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.Operation;

/**
 * Sends requests with consideration for the service: few at once, within a budget, and with the pauses it requests.
 * Every exchange is checked against the document and logged.
 *
 * <p>Responses that say nothing of the API are repeated and counted: any 429, and at a remote service a 5xx or a broken
 * connection of a request that may be sent twice. What is still so in the end skips the test. The deviations of such a
 * response are dropped at a remote service.
 */
final class ThrottledCaller {

    private static final int AT_ONCE = 10;
    private static final int ATTEMPTS_WHEN_THROTTLED = 6;
    private static final int ATTEMPTS = 4;
    private static final int THROTTLED = 429;

    /** No run waits longer than this in all for a service that is unsteady. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Statuses that come from what stands in front of a service, with a body of any form. */
    private static final Set<Integer> OF_A_GATEWAY = Set.of(502, 503, 504);

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Target target;
    private final ExchangeCheck check;
    private final ClientCheck client;
    private final ExchangeLog log;
    private final RequestBudget budget;
    private final Transport transport;
    private final Semaphore inFlight = new Semaphore(AT_ONCE);
    private final AtomicLong patience = new AtomicLong(PATIENCE.toMillis());
    private final Unsteadiness unsteadiness = new Unsteadiness();

    /** The operations whose repetition was in vain, which is not tried again. */
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    ThrottledCaller(Target target, ExchangeCheck check, ClientCheck client, ExchangeLog log, RequestBudget budget) {
        this.target = target;
        this.check = check;
        this.client = client;
        this.log = log;
        this.budget = budget;
        this.transport = target.transport();
    }

    /** Sends a request within the budget and repeats it while the service is unsteady; skips the test in the end. */
    Exchange call(String test, RawRequest request) {
        return repeated(request, READS.contains(request.method()), false, () -> {
            budget.spend();
            return send(test, request);
        });
    }

    /** Sends a request within the budget and returns any response, a 429 too. */
    Exchange once(String test, RawRequest request) {
        return repeated(request, READS.contains(request.method()), true, () -> {
            budget.spend();
            return send(test, request);
        });
    }

    /**
     * Sends a request even when the budget is spent, since every created object has to be deleted. A deletion may be
     * sent twice.
     */
    Exchange regardless(String test, RawRequest request) {
        return repeated(request, true, false, () -> send(test, request));
    }

    /** Returns what of the run said nothing of the API. */
    Unsteadiness unsteadiness() {
        return unsteadiness;
    }

    /** Returns the number of requests that wait for a free slot. */
    int waiting() {
        return inFlight.getQueueLength();
    }

    private Exchange repeated(
            RawRequest request, boolean maySendTwice, boolean maybeThrottled, Supplier<Exchange> attempt) {
        String operation = operation(request);
        for (int number = 1; ; number++) {
            @Nullable Exchange exchange = null;
            @Nullable IOException broken = null;
            try {
                exchange = attempt.get();
            } catch (UncheckedIOException e) {
                if (!target.isRemote()) {
                    throw incomplete(operation, e);
                }
                broken = e.getCause();
            }
            if (exchange != null
                    && (!saysNothing(exchange, maySendTwice) || maybeThrottled && exchange.status() == THROTTLED)) {
                return exchange;
            }
            boolean throttled = exchange != null && exchange.status() == THROTTLED;
            boolean repeatable = throttled || maySendTwice || broken != null && neverArrived(broken);
            String seen = exchange == null ? brokenBy(broken) : String.valueOf(exchange.status());
            Duration pause = ThrottlePause.pause(exchange, number, Instant.now());
            boolean last = !repeatable
                    || number == (throttled ? ATTEMPTS_WHEN_THROTTLED : ATTEMPTS)
                    || givenUp.contains(operation)
                    || patience.addAndGet(-pause.toMillis()) < 0;
            unsteadiness.note(operation, seen, last);
            if (last) {
                if (repeatable) {
                    givenUp.add(operation);
                }
                throw unsteady(operation, seen, number, broken);
            }
            target.pass(pause);
        }
    }

    /** Names the operation as the cause, since there is no exchange that could tell it. */
    private static ContractFailure incomplete(String operation, UncheckedIOException broken) {
        ContractFailure failure = new ContractFailure(
                operation + ": " + broken.getMessage(),
                List.of(new FailureCause(operation, operation, "a complete response", brokenBy(broken.getCause()))));
        failure.initCause(broken);
        return failure;
    }

    private static UnsteadyServiceException unsteady(
            String operation, String seen, int attempts, @Nullable IOException broken) {
        String message = "the service was unsteady: " + operation + " had " + seen
                + (attempts == 1 ? "" : " in all " + attempts + " attempts");
        return broken == null ? new UnsteadyServiceException(message) : new UnsteadyServiceException(message, broken);
    }

    /** Tells whether a response says nothing of the API, but of the load, the network or a passing fault. */
    private boolean saysNothing(Exchange exchange, boolean maySendTwice) {
        int status = exchange.status();
        return status == THROTTLED
                || target.isRemote() && (OF_A_GATEWAY.contains(status) || status >= 500 && maySendTwice);
    }

    private static boolean neverArrived(IOException broken) {
        return broken instanceof ConnectException || broken instanceof HttpConnectTimeoutException;
    }

    private static String brokenBy(@Nullable IOException broken) {
        return broken != null && neverArrived(broken) ? "no connection" : "no complete response";
    }

    private String operation(RawRequest request) {
        Optional<Operation> operation = check.operation(request.method(), target.documentedPath(request.uri()));
        return operation
                .map(Operation::id)
                .orElseGet(() -> request.method() + " of a path that the document does not have");
    }

    private Exchange send(String test, RawRequest request) {
        inFlight.acquireUninterruptibly();
        try {
            Exchange exchange = client.checked(check.checked(transport.send(test, request)));
            if (target.isRemote() && saysNothing(exchange, READS.contains(request.method()))) {
                exchange = exchange.with(exchange.operationId(), List.of());
            }
            log.add(exchange);
            return exchange;
        } finally {
            inFlight.release();
        }
    }
}
