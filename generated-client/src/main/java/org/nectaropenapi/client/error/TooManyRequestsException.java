package org.nectaropenapi.client.error;

/** 429: too many requests at once; {@link #retryAfter()} says how long to wait if the service said so. */
public final class TooManyRequestsException extends StatusException {

    private static final long serialVersionUID = 1L;

    TooManyRequestsException(ErrorResponse response) {
        super(response);
    }
}
