package org.nectaropenapi.spec.model;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Prints texts of a document, which may have line breaks, where each text is a line of its own. */
public final class SingleLine {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private SingleLine() {}

    /**
     * Escapes a text as in JSON.
     *
     * @param text any text
     * @return the text with its control characters and line breaks escaped
     */
    public static String of(String text) {
        return CONTROL.matcher(text).replaceAll(SingleLine::escape);
    }

    private static String escape(MatchResult match) {
        return switch (match.group()) {
            case "\n" -> "\\\\n";
            case "\r" -> "\\\\r";
            case "\t" -> "\\\\t";
            default -> String.format("\\\\u%04x", (int) match.group().charAt(0));
        };
    }
}
