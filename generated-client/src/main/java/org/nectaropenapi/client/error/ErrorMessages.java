package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.SafeText;

/** The parts that exception messages share. */
final class ErrorMessages {

    /** Long enough for a sentence of the service, short enough for one log line. */
    private static final int SHORT = 200;

    private ErrorMessages() {}

    static String operation(@Nullable String operationId) {
        return operationId == null ? "The call" : operationId;
    }

    static String afterAttempts(int attempts) {
        return attempts > 1 ? " after " + attempts + " attempts" : "";
    }

    /** Returns one line without unsafe characters, so that a service's text cannot forge lines in a log. */
    static String shortened(String text) {
        return SafeText.line(text, SHORT);
    }
}
