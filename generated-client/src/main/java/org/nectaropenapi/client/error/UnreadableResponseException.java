package org.nectaropenapi.client.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The service reported success, but its response cannot be read: the JSON is broken or cut, the content is no JSON, the
 * body is missing, or it is longer than the client accepts. The service has processed the request.
 */
public final class UnreadableResponseException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rawBody;

    /**
     * Creates an exception for a successful response with an unreadable body.
     *
     * @param operationId the operation of the OpenAPI document
     * @param attempts how many attempts were made
     * @param status the HTTP status of the response
     * @param reason what is wrong with the body, without any part of it
     * @param cause what the reader reported, if that holds no part of the body
     */
    public UnreadableResponseException(
            String operationId, int attempts, int status, String reason, @Nullable Throwable cause) {
        this(operationId, attempts, status, reason, "", cause);
    }

    /**
     * Creates an exception for a successful response with an unreadable body that is known.
     *
     * @param operationId the operation of the OpenAPI document
     * @param attempts how many attempts were made
     * @param status the HTTP status of the response
     * @param reason what is wrong with the body, without any part of it
     * @param rawBody the beginning of the body as text
     * @param cause what the reader reported, if that holds no part of the body
     */
    public UnreadableResponseException(
            String operationId, int attempts, int status, String reason, String rawBody, @Nullable Throwable cause) {
        super(
                ErrorMessages.operation(operationId) + " returned " + status + ErrorMessages.afterAttempts(attempts)
                        + ", but the body cannot be read: " + ErrorMessages.shortened(reason),
                operationId,
                attempts,
                cause);
        this.status = status;
        this.rawBody = Objects.requireNonNull(rawBody, "rawBody");
    }

    /**
     * Returns the body of the response. It may hold data of a customer and is therefore not part of the message.
     *
     * @return the body as text, cut after 64 KiB; empty when there was none, it is compressed, or it is longer than the
     *     client accepts
     */
    public String rawBody() {
        return rawBody;
    }

    /**
     * Returns the HTTP status of the response.
     *
     * @return a status from 200 to 299
     */
    public int status() {
        return status;
    }
}
