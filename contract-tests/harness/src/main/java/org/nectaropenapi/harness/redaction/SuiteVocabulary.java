package org.nectaropenapi.harness.redaction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.hamcrest.Matcher;
import org.opentest4j.AssertionFailedError;

/**
 * The words of failure messages, by the harness and the libraries that assert. They describe the failure and identify
 * nobody, so they stay even where a response has them too.
 */
final class SuiteVocabulary {
    private static final Set<String> WORDS = words();

    private SuiteVocabulary() {}

    static boolean has(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        words.addAll(StringLiterals.beside(SuiteVocabulary.class, path -> true));
        words.addAll(StringLiterals.beside(
                BasicErrorMessageFactory.class, path -> path.startsWith("org/assertj/core/error/")));
        words.addAll(StringLiterals.beside(Matcher.class, path -> true));
        words.addAll(StringLiterals.beside(AssertionFailedError.class, path -> true));
        return Set.copyOf(words);
    }
}
