package org.nectaropenapi.client.error;

/** 403: the object is hidden from this API key or does not exist. */
public final class ForbiddenException extends StatusException {

    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorResponse response) {
        super(response);
    }
}
