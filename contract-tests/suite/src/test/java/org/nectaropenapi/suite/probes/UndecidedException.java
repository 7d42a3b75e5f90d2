package org.nectaropenapi.suite.probes;

import java.util.function.Supplier;

/** Ends a probe that cannot decide its question; the message gives the reason. */
public final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecidedException(String reason) {
        super(reason, null, false, false);
    }

    /** Ends a probe since the service has no data that decide it. */
    public static Supplier<UndecidedException> lacking(String lack) {
        return () -> new UndecidedException("not enough data: " + lack);
    }
}
