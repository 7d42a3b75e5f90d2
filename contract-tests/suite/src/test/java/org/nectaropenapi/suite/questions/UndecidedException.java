package org.nectaropenapi.suite.questions;

/** Ends a probe that cannot decide its question; the message says why. */
final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
