package org.nectaropenapi.harness.expect;

/** A failed expectation, whose message begins with its source. */
public final class UnmetExpectation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient ExpectationSource source;

    UnmetExpectation(ExpectationSource source, AssertionError failure) {
        super(source.text() + "\n" + message(failure), failure.getCause());
        this.source = source;
        setStackTrace(failure.getStackTrace());
    }

    /** Returns the source of the expectation. */
    public ExpectationSource source() {
        return source;
    }

    static String message(AssertionError failure) {
        return String.valueOf(failure.getMessage()).strip();
    }
}
