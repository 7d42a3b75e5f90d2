package org.nectaropenapi.client.error;

/** 404: the object does not exist. */
public final class NotFoundException extends StatusException {

    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorResponse response) {
        super(response);
    }
}
