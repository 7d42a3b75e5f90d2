package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/** A wait was cancelled: by an interrupt of its thread, which stays interrupted, or by its cancellation condition. */
public final class AwaitCancelledException extends AwaitException {

    private static final long serialVersionUID = 1L;

    private final boolean interrupted;

    /**
     * Creates an exception for a cancelled wait.
     *
     * @param operationId the operation that was polled
     * @param polls how often it was polled
     * @param goal the status that was waited for
     * @param status the last status that was received, null if none was
     * @param interrupted whether it was an interrupt
     * @param cause what reported the interrupt, if anything
     */
    public AwaitCancelledException(
            String operationId,
            int polls,
            String goal,
            @Nullable String status,
            boolean interrupted,
            @Nullable Throwable cause) {
        super(
                ErrorMessages.operation(operationId) + ": the wait for " + goal + " was "
                        + (interrupted ? "interrupted" : "cancelled") + lastStatus(status),
                operationId,
                polls,
                status,
                cause);
        this.interrupted = interrupted;
    }

    /**
     * Returns whether the waiting thread was interrupted.
     *
     * @return false if the wait ended by the condition it was given
     */
    public boolean interrupted() {
        return interrupted;
    }
}
