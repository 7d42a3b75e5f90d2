package org.nectaropenapi.client.error;

/** 503: the service is offline for maintenance. */
public final class ServiceUnavailableException extends StatusException {

    private static final long serialVersionUID = 1L;

    ServiceUnavailableException(ErrorResponse response) {
        super(response);
    }
}
