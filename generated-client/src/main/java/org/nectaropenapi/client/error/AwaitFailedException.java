package org.nectaropenapi.client.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The awaited object reached a status from which it cannot reach the goal by itself. */
public final class AwaitFailedException extends AwaitException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String detail;

    /**
     * Creates an exception for a wait that can no longer succeed.
     *
     * @param operationId the operation that was polled
     * @param polls how often it was polled
     * @param goal the status that was waited for
     * @param status the status that came
     * @param detail the service's own words on it, null if it had none
     */
    public AwaitFailedException(String operationId, int polls, String goal, String status, @Nullable String detail) {
        super(
                ErrorMessages.operation(operationId) + " returned the status " + ErrorMessages.shortened(status)
                        + ", which ends the wait for " + goal
                        + (detail == null || detail.isBlank() ? "" : ": " + ErrorMessages.shortened(detail)),
                operationId,
                polls,
                Objects.requireNonNull(status, "status"),
                null);
        this.detail = detail;
    }

    /**
     * Returns the reason that the service gave.
     *
     * @return the full text, null if there was none
     */
    public @Nullable String detail() {
        return detail;
    }
}
