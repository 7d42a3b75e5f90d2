package org.nectaropenapi.strength;

import java.util.List;

/**
 * The tests that fail when a service misbehaves at one operation, and the causes as which the report tells them.
 *
 * @param operation the operation; empty for an event
 * @param redTests the number of failed tests
 * @param causes the causes in words
 */
record FailureSpread(String operation, int redTests, List<String> causes) {
    /** Of a fault that was not tried at one operation, or that fails no test there. */
    static final FailureSpread NONE = new FailureSpread("", 0, List.of());

    /** Tells whether tests have failed. */
    boolean isKnown() {
        return redTests > 0;
    }
}
