package org.nectaropenapi.spec.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a misspelled one was meant to be. */
final class Spelling {

    private static final int MOST_MISTAKES = 2;

    private Spelling() {}

    /** Returns the word that differs least, if it differs by a letter or two. */
    static Optional<String> nearest(String written, Collection<String> words) {
        return words.stream()
                .filter(word -> word.length() > MOST_MISTAKES && distance(word, written) <= MOST_MISTAKES)
                .min(Comparator.comparingInt(word -> distance(word, written)));
    }

    /** Counts the letters to change, to add or to remove between two words, in any case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
