package org.nectaropenapi.sandbox.state;

import java.util.List;
import java.util.Locale;

/**
 * An identifier of a meter at the utility.
 *
 * @param rawName its label as printed on the bill
 * @param value the number
 * @param name its label in the API
 */
public record Identifier(String rawName, String value, String name) {

    /**
     * Returns whether one of several identifiers has a value.
     *
     * @param identifiers the identifiers
     * @param value the value as written by a caller
     * @return whether one is equal after normalising both sides
     */
    public static boolean anyMatches(List<Identifier> identifiers, String value) {
        String normalised = normalise(value);
        return identifiers.stream().anyMatch(i -> normalise(i.value()).equals(normalised));
    }

    /** Removes punctuation and leading zeros and converts to upper case: 013-774-6423 becomes 137746423. */
    private static String normalise(String value) {
        return value.replaceAll("[-\\s_,/]", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }
}
