package org.nectaropenapi.harness.run;

import org.opentest4j.TestAbortedException;

/** Ends a test that learned nothing because of the load or the network. It is skipped, and the run counts it. */
public final class UnsteadyServiceException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    /** Says what happened, without any value of the service. */
    public UnsteadyServiceException(String message) {
        super(message);
    }

    UnsteadyServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
