package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/** A wait for background work of the service ended without reaching its goal. */
public abstract sealed class AwaitException extends NectarException
        permits AwaitCancelledException, AwaitFailedException, AwaitTimeoutException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String status;

    AwaitException(String message, String operationId, int polls, @Nullable String status, @Nullable Throwable cause) {
        super(message, operationId, polls, cause);
        this.status = status;
    }

    /**
     * Returns the last status that was received.
     *
     * @return its text, null if none was received
     */
    public @Nullable String status() {
        return status;
    }

    static String lastStatus(@Nullable String status) {
        return status == null ? "; no status was received" : "; the last status was " + ErrorMessages.shortened(status);
    }
}
