package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The service reported success, but its answer cannot be read: broken or cut JSON, another content than JSON, nothing
 * where a value was due, or more bytes than the client accepts. The request has been carried out.
 */
public final class UnreadableResponseException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * An exception for a successful answer with an unreadable body.
     *
     * @param operationId the operation of the OpenAPI document
     * @param attempts how often the request was tried
     * @param status the HTTP status of the answer
     * @param reason what is wrong with the body, without any part of it
     * @param cause what the reader reported, if that holds no part of the body
     */
    public UnreadableResponseException(
            String operationId, int attempts, int status, String reason, @Nullable Throwable cause) {
        super(
                Wording.operation(operationId) + " returned " + status + Wording.afterAttempts(attempts)
                        + ", but the body cannot be read: " + Wording.shortened(reason),
                operationId,
                attempts,
                cause);
        this.status = status;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return a status from 200 to 299
     */
    public int status() {
        return status;
    }
}
