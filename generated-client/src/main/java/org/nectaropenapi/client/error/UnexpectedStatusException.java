package org.nectaropenapi.client.error;

/** Any status the documentation does not list, redirects (which are never followed) included. */
public final class UnexpectedStatusException extends StatusException {

    private static final long serialVersionUID = 1L;

    UnexpectedStatusException(ErrorResponse response) {
        super(response);
    }
}
