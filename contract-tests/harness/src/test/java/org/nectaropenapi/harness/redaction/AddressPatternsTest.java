package org.nectaropenapi.harness.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for addresses in texts, long ones included: a service decides what they look like. */
class AddressPatternsTest {
    private static final int LENGTH = 100_000;

    /** Each pattern looks at a character a few times, whatever is around it. */
    private static final int READS_OF_A_CHARACTER = 30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "a-",
                "@",
                "a@",
                "a@b",
                "a@b.",
                "a@b.c",
                "a@b.c..",
                ".",
                "..",
                "..a",
                "(",
                "(a",
                "a)(",
                "http://",
                "http://a",
                "http://a/",
                "http://a ",
                "\\",
                "\\u00e9",
                "%40",
                "a@b.c)(d",
                "1-"
            })
    void aLongTextIsReadAFewTimes(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        for (Pattern pattern : List.of(
                Pseudonyms.EMAIL, Pseudonyms.LINK, Pseudonyms.ADDRESS_OR_RUN, Pseudonyms.QUOTED_ADDRESS_OR_RUN)) {
            assertThat(pattern.matcher(new CountedText(text)).results().count())
                    .as("matches of %s", pattern)
                    .isLessThanOrEqualTo(text.length());
            assertThat(pattern.matcher(new CountedText(text + " x")).matches())
                    .as("that %s is all of the text", pattern)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mail maria@harbor.com., maria@harbor.com",
        "<maria.l+x@harbor.co.uk>, maria.l+x@harbor.co.uk",
        "(maria@harbor.com, (maria@harbor.com",
        "maria@harbor.com..otto@quill.org, maria@harbor.com otto@quill.org",
        "maria@harbor.com...otto.k@quill.org, maria@harbor.com otto.k@quill.org",
        "see https://a.example/b)(otto@quill.org, otto@quill.org",
        "[https://a.example](mailto:otto@quill.org, otto@quill.org",
        "a@b@quill.org, b@quill.org"
    })
    void addressesAreFoundWhereverTheyBegin(String text, String found) {
        assertThat(Pseudonyms.QUOTED_ADDRESS_OR_RUN
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(match -> match.contains("@")))
                .containsExactly(found.split(" "));
    }

    /** A text that fails when it is read too often. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > (long) READS_OF_A_CHARACTER * text.length()) {
                throw new AssertionError("The text of " + text.length() + " characters is read " + reads + " times.");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
