package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/** No usable response came: the connection could not be made, broke, or was given up by an interrupt or a close. */
public final class TransportException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveReachedService;

    /**
     * Creates an exception for a call without a response.
     *
     * @param operationId the operation of the OpenAPI document
     * @param attempts how many attempts were made
     * @param reason what happened, as the end of a sentence such as {@code could not connect}
     * @param mayHaveReachedService false only if the service cannot have received the request
     * @param cause what the transport reported, if anything
     */
    public TransportException(
            String operationId, int attempts, String reason, boolean mayHaveReachedService, @Nullable Throwable cause) {
        super(
                ErrorMessages.operation(operationId) + " got no response" + ErrorMessages.afterAttempts(attempts) + ": "
                        + ErrorMessages.shortened(reason)
                        + (mayHaveReachedService ? "" : "; the service has not received the request"),
                operationId,
                attempts,
                cause);
        this.mayHaveReachedService = mayHaveReachedService;
    }

    /**
     * Returns whether the service may have received the request, so that a write may have happened.
     *
     * @return false only if that is impossible
     */
    public boolean mayHaveReachedService() {
        return mayHaveReachedService;
    }
}
