package org.nectaropenapi.harness.redaction;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The words that were replaced so far. Texts that quote a service are searched for them, even where the quotation is
 * cut.
 */
final class RedactedWords {
    /** Shorter words are parts of too many others and identify nobody. */
    private static final int SHORTEST = 4;

    private final NavigableSet<String> words = new TreeSet<>();
    private final NavigableSet<String> backwards = new TreeSet<>();

    void add(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isTelling(lower) && words.add(lower)) {
            backwards.add(reversed(lower));
        }
    }

    /** Tells whether a word was replaced, or begins or ends a replaced one. */
    boolean has(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isTelling(lower) && (begins(words, lower) || begins(backwards, reversed(lower)));
    }

    private static boolean isTelling(String word) {
        return word.length() >= SHORTEST && !(word.length() == SHORTEST && word.matches("[0-9]+"));
    }

    private static boolean begins(NavigableSet<String> known, String start) {
        String next = known.ceiling(start);
        return next != null && next.startsWith(start);
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
