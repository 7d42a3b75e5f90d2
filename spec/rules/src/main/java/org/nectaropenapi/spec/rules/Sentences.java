package org.nectaropenapi.spec.rules;

import java.util.regex.Pattern;

/** What counts as a sentence in the texts of the document. */
final class Sentences {

    private static final Pattern SENTENCES = Pattern.compile("(?s)[\\p{Lu}\\d\"'].*[.!?)]");

    private Sentences() {}

    /** Starts like a sentence, ends like one, and has some words between. */
    static boolean areSentences(String text) {
        return text.length() >= 10
                && text.trim().indexOf(' ') > 0
                && SENTENCES.matcher(text.trim()).matches();
    }
}
