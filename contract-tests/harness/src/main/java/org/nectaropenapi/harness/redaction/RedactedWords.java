package org.nectaropenapi.harness.redaction;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The words that were replaced so far, found again in texts that quote a service, also where a quotation is cut. */
final class RedactedWords {
    /** Shorter words are parts of too many others, and name nobody. */
    private static final int SHORTEST = 4;

    private final NavigableSet<String> words = new TreeSet<>();
    private final NavigableSet<String> backwards = new TreeSet<>();

    void add(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isTelling(lower) && words.add(lower)) {
            backwards.add(reversed(lower));
        }
    }

    /** Whether a word is one that was replaced, or the beginning or the end of one. */
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
