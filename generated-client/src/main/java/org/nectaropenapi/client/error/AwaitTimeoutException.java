package org.nectaropenapi.client.error;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.Durations;

/** The awaited object did not reach the goal before the deadline. It may still do so: the wait can be started again. */
public final class AwaitTimeoutException extends AwaitException {

    private static final long serialVersionUID = 1L;

    private final Duration deadline;

    /**
     * Creates an exception for a wait that took too long.
     *
     * @param operationId the operation that was polled
     * @param polls how often it was polled
     * @param goal the status that was waited for
     * @param status the last status that was received, null if none was
     * @param deadline how long the wait was allowed to take
     * @param cause what went wrong with the last request, null if it succeeded
     */
    public AwaitTimeoutException(
            String operationId,
            int polls,
            String goal,
            @Nullable String status,
            Duration deadline,
            @Nullable NectarException cause) {
        super(
                ErrorMessages.operation(operationId) + " did not return " + goal + " within " + Durations.text(deadline)
                        + lastStatus(status),
                operationId,
                polls,
                status,
                cause);
        this.deadline = Objects.requireNonNull(deadline, "deadline");
    }

    /**
     * Returns how long the wait was allowed to take.
     *
     * @return a positive duration
     */
    public Duration deadline() {
        return deadline;
    }
}
