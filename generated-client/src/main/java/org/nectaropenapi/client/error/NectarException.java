package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of failed calls. Invalid arguments cause an {@link IllegalArgumentException} before
 * anything is sent.
 *
 * <p>The message is one sentence with the operation, the outcome and, if there was more than one, the number of
 * attempts. It never holds the API key, the query string or the whole body. Instances are immutable apart from what
 * {@link Throwable} itself lets callers change.
 */
public abstract sealed class NectarException extends RuntimeException
        permits AwaitException,
                DownloadException,
                InconsistentPagesException,
                MissingFieldException,
                NectarTimeoutException,
                StatusException,
                TransportException,
                UnreadableFieldException,
                UnreadableResponseException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String operationId;
    private final int attempts;

    NectarException(String message, @Nullable String operationId, int attempts, @Nullable Throwable cause) {
        super(message, cause);
        this.operationId = operationId;
        this.attempts = attempts;
    }

    /**
     * Returns the operation that failed.
     *
     * @return the operationId of the OpenAPI document, such as {@code listCompanies}; null when the failure showed only
     *     after the call, in the use of its result
     */
    public @Nullable String operationId() {
        return operationId;
    }

    /**
     * Returns the number of attempts.
     *
     * @return 1 without retries, more with them; 0 when nothing was sent or the number is unknown
     */
    public int attempts() {
        return attempts;
    }
}
