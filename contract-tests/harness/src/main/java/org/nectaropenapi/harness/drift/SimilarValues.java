package org.nectaropenapi.harness.drift;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the known value that another one differs from by nothing but case, spaces, punctuation or plural. */
public final class SimilarValues {
    /** A shorter word has no plural that tells: GAS is not many GA. */
    private static final int SHORTEST_PLURAL = 4;

    private SimilarValues() {}

    /** Returns the known value that is nearly the same; empty when there is none. */
    public static Optional<String> of(Collection<String> known, String value) {
        String core = core(value);
        return core.isEmpty()
                ? Optional.empty()
                : known.stream().filter(other -> core(other).equals(core)).findFirst();
    }

    /** Says that a value is nearly a known one, as a reason to leave it to a person. */
    public static String told(String value, String known) {
        return "'" + value + "' differs from '" + known
                + "' by nothing but case, spaces, punctuation or plural: it may be a mistake";
    }

    private static String core(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .map(SimilarValues::singular)
                .collect(Collectors.joining());
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.replaceFirst("(?<=s|x|z|ch|sh)es$|s$", "");
    }
}
