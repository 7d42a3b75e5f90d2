package org.nectaropenapi.client.error;

/** 400: the request cannot be parsed or is invalid; {@link #detail()} usually names the field. */
public final class BadRequestException extends StatusException {

    private static final long serialVersionUID = 1L;

    BadRequestException(ErrorResponse response) {
        super(response);
    }
}
