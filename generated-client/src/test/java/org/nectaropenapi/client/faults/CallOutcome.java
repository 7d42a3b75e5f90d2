package org.nectaropenapi.client.faults;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call that a fault affects.
 *
 * @param exception the simple name of the exception if the fault persists, null if the call succeeds
 * @param attempts the number of attempts that the exception reports
 * @param polls the number of polls of a wait; 1 for every other call
 * @param resumed whether the client requests the rest of a file that was received in part
 */
record CallOutcome(@Nullable String exception, int attempts, int polls, boolean resumed) {

    boolean succeeds() {
        return exception == null;
    }

    /** Tells whether the call succeeds if the fault has ended by the second request. */
    boolean succeedsAfterOneFault() {
        return attempts > 1 || polls > 1 || resumed;
    }

    /** Returns the number of requests while the fault persists. */
    int requests() {
        return resumed ? 2 : attempts * polls;
    }

    /** Returns the text of a cell of the table. */
    String text() {
        if (succeeds()) {
            return "succeeds";
        }
        if (resumed) {
            return "1 attempt, then 1 for the rest";
        }
        if (polls > 1) {
            return (attempts > 1 ? attempts + " attempts per poll, " : "") + polls + " polls";
        }
        return attempts > 1 ? attempts + " attempts" : "1 attempt";
    }
}
