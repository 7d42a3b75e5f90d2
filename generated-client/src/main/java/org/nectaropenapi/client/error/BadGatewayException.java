package org.nectaropenapi.client.error;

/** 502: the request ran longer than the service allows (10 seconds). A write may have happened all the same. */
public final class BadGatewayException extends StatusException {

    private static final long serialVersionUID = 1L;

    BadGatewayException(ErrorResponse response) {
        super(response);
    }
}
