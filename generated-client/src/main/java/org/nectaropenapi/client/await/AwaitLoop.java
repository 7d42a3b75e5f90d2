package org.nectaropenapi.client.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.AwaitCancelledException;
import org.nectaropenapi.client.error.AwaitFailedException;
import org.nectaropenapi.client.error.AwaitTimeoutException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.Sleeper;
import org.nectaropenapi.client.json.OpenEnum;

/** One wait, from its first request to its end. */
final class AwaitLoop<T> {

    /** The longest that a cancelled wait goes on pausing. */
    private static final Duration CANCELLATION_CHECK = Duration.ofSeconds(1);

    /** Consecutive requests that may fail, each after the client's own retries, before the failure ends the wait. */
    private static final int MAX_FAILURES = 5;

    private final String operationId;
    private final AwaitShape<T> shape;
    private final Await settings;
    private final ApiKey key;
    private final Clock clock;
    private final Sleeper sleeper;
    private final PollDelays pauses;
    private final Duration deadline;
    private final String goal;
    private final Instant start;

    private int polls;
    private int failures;
    private @Nullable String status;

    AwaitLoop(
            String operationId,
            AwaitShape<T> shape,
            Await settings,
            ApiKey key,
            Clock clock,
            Sleeper sleeper,
            PollDelays pauses,
            Duration deadline) {
        this.operationId = operationId;
        this.shape = shape;
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        this.sleeper = sleeper;
        this.pauses = pauses;
        this.deadline = deadline;
        this.goal = String.join(" or ", new TreeSet<>(shape.until()));
        this.start = clock.instant();
    }

    T run(Supplier<T> read) {
        while (true) {
            endIfCancelled();
            NectarException failure = null;
            Duration pause = pauses.next();
            try {
                polls++;
                T object = read.get();
                failures = 0;
                if (isReady(object)) {
                    return object;
                }
            } catch (NectarException e) {
                pause = longer(pause, toleratedFor(e));
                failure = e;
            }
            Duration elapsed = elapsed();
            Duration left = deadline.minus(elapsed);
            if (left.isNegative() || left.isZero()) {
                throw new AwaitTimeoutException(operationId, polls, goal, status, deadline, failure);
            }
            pause = pause.compareTo(left) > 0 ? left : pause;
            if (settings.onProgress() != null) {
                settings.onProgress().accept(new AwaitProgress(operationId, status, polls, elapsed, pause, failure));
            }
            rest(pause);
        }
    }

    private boolean isReady(T object) {
        OpenEnum current = shape.status().apply(object);
        String value = current == null ? null : current.value();
        status = withoutKey(value);
        if (value != null && shape.failed().contains(value)) {
            throw new AwaitFailedException(
                    operationId, polls, goal, value, withoutKey(shape.reason().apply(object)));
        }
        return value != null && shape.until().contains(value);
    }

    private @Nullable String withoutKey(@Nullable String text) {
        return text == null ? null : key.redact(text);
    }

    /** Returns how long the service requested to wait; throws the failure again if it ends the wait. */
    private Duration toleratedFor(NectarException failure) {
        if (failure instanceof TransportException && Thread.currentThread().isInterrupted()) {
            throw new AwaitCancelledException(operationId, polls, goal, status, true, failure);
        }
        failures++;
        if (!mayPass(failure) || failures > MAX_FAILURES) {
            throw failure;
        }
        Duration requested = failure instanceof StatusException refused ? refused.retryAfter() : null;
        return requested == null ? Duration.ZERO : requested;
    }

    /** Returns whether a failure is transient, so that a long wait survives it. */
    private static boolean mayPass(NectarException failure) {
        if (failure instanceof StatusException refused) {
            return switch (refused.status()) {
                case 429, 500, 502, 503, 504 -> true;
                default -> false;
            };
        }
        return failure instanceof NectarTimeoutException;
    }

    private Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void rest(Duration pause) {
        Duration left = pause;
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration nap =
                    settings.cancelWhen() != null && left.compareTo(CANCELLATION_CHECK) > 0 ? CANCELLATION_CHECK : left;
            try {
                sleeper.sleep(nap);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AwaitCancelledException(operationId, polls, goal, status, true, e);
            }
            left = left.minus(nap);
            endIfCancelled();
        }
    }

    private void endIfCancelled() {
        BooleanSupplier cancelled = settings.cancelWhen();
        if (cancelled != null && cancelled.getAsBoolean()) {
            throw new AwaitCancelledException(operationId, polls, goal, status, false, null);
        }
    }
}
