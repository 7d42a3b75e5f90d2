package org.nectaropenapi.client.error;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts that exception messages share. */
final class ErrorMessages {

    /** Long enough for a sentence of the service, short enough for one log line. */
    private static final int SHORT = 200;

    private static final Pattern BLANKS_AND_CONTROLS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    private ErrorMessages() {}

    static String operation(@Nullable String operationId) {
        return operationId == null ? "The call" : operationId;
    }

    static String afterAttempts(int attempts) {
        return attempts > 1 ? " after " + attempts + " attempts" : "";
    }

    /** Returns one line without control characters, so that a service's text cannot forge lines in a log. */
    static String shortened(String text) {
        String line = BLANKS_AND_CONTROLS.matcher(text).replaceAll(" ").strip();
        if (line.length() <= SHORT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
        return line.substring(0, end) + "…";
    }
}
