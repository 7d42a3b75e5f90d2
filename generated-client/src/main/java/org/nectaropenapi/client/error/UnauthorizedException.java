package org.nectaropenapi.client.error;

/** 401: the API key is missing, unknown, inactive, expired or of the other environment. */
public final class UnauthorizedException extends StatusException {

    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorResponse response) {
        super(response);
    }
}
