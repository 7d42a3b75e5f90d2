package org.nectaropenapi.harness.run;

/** Says in one sentence why no test can run: the service is not there, or it is not this API, or refuses the key. */
public final class UnusableServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public UnusableServiceException(String reason) {
        super(reason);
    }
}
