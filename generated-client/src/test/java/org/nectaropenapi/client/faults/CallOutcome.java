package org.nectaropenapi.client.faults;

import org.jspecify.annotations.Nullable;

/**
 * What a call comes to when it meets a fault.
 *
 * @param exception the simple name of the exception if the fault stays, null if the call succeeds all the same
 * @param attempts how many attempts the exception names
 * @param polls how often a wait asks; 1 for everything else
 * @param resumed whether the rest of a file is asked for once it has begun to come
 */
record CallOutcome(@Nullable String exception, int attempts, int polls, boolean resumed) {

    boolean succeeds() {
        return exception == null;
    }

    /** Whether the call succeeds if the fault has gone by the second request. */
    boolean outlastsOneFault() {
        return attempts > 1 || polls > 1 || resumed;
    }

    /** How many requests there are while the fault stays. */
    int requests() {
        return resumed ? 2 : attempts * polls;
    }

    /** The cell of the documentation. */
    String inWords() {
        if (succeeds()) {
            return "succeeds";
        }
        if (resumed) {
            return "1 attempt, then 1 for the rest";
        }
        if (polls > 1) {
            return (attempts > 1 ? attempts + " attempts each time it asks, " : "") + polls + " times";
        }
        return attempts > 1 ? attempts + " attempts" : "1 attempt";
    }
}
