package org.nectaropenapi.sandbox.state;

import java.util.List;
import java.util.Locale;

/**
 * A number by which the utility knows a meter.
 *
 * @param rawName its label as printed on the bill
 * @param value the number
 * @param name its label in Nectar's words
 */
public record Identifier(String rawName, String value, String name) {

    /**
     * Tells whether one of several identifiers has a value.
     *
     * @param identifiers the identifiers
     * @param wanted the value as a caller writes it
     * @return whether one is equal after normalising both sides
     */
    public static boolean anyMatches(List<Identifier> identifiers, String wanted) {
        String normalised = normalise(wanted);
        return identifiers.stream().anyMatch(i -> normalise(i.value()).equals(normalised));
    }

    /** Punctuation out, leading zeros off, upper case: 013-774-6423 is 137746423. */
    private static String normalise(String value) {
        return value.replaceAll("[-\\s_,/]", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }
}
