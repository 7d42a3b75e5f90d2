package org.nectaropenapi.client.error;

/** 500: a problem on the service's side. */
public final class InternalServerErrorException extends StatusException {

    private static final long serialVersionUID = 1L;

    InternalServerErrorException(ErrorResponse response) {
        super(response);
    }
}
