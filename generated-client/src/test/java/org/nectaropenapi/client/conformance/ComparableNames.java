package org.nectaropenapi.client.conformance;

import java.util.Locale;
import org.nectaropenapi.spec.model.JavaNames;

/** Names of generated code, compared with names of the document. */
final class ComparableNames {

    private ComparableNames() {}

    /**
     * Returns the letters and digits of a name in lower case. Generated names differ from the document's in separators
     * and case, and in the underscore that sets them apart from words of Java.
     */
    static String comparable(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        // A name of symbols is their names in Java.
        return letters.isEmpty() ? comparable(JavaNames.member(name)) : letters;
    }
}
