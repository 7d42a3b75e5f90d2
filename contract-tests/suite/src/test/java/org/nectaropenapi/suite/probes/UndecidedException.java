package org.nectaropenapi.suite.probes;

/** Ends a probe that cannot decide its question; the message gives the reason. */
public final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecidedException(String reason) {
        super(reason, null, false, false);
    }
}
