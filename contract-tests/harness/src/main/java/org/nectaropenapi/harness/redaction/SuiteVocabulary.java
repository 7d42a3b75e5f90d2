package org.nectaropenapi.harness.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Side;

/**
 * The words of failure messages, by the suite and its assertion libraries. They describe the failure and identify
 * nobody, so they stay even where a response has them too.
 */
final class SuiteVocabulary {
    private static final String PLAIN = """
            actual again against allowed answer answered asked attempts before behind body call called cannot contain
            contains could deviates different document does doesn duplicate duplicates element elements else empty equal error
            exactly exception expect expected expecting expression fail failed failure false field fields find first
            following found from have instead java json know known lang last list match matching message method more
            name none nothing null number only opentest4j order otherwise page path place pointer present reason
            refusal refused responded response returned rows same satisfy schema second service should size status text than that
            their there these they this those time times told total true twice unexpected unreadable value values wanted
            were what when where which while whole with without
            any array boolean integer object string least most another less items characters several something text value
            get head post put patch delete options trace application multipart octet stream html csv pdf charset form data
            """;

    private static final Set<String> WORDS = Stream.of(
                    Stream.of(PLAIN.split("\\s+")), words(DeviationKind.values()), words(Side.values()))
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    private SuiteVocabulary() {}

    static boolean has(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> words(Enum<?>... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(name.name().toLowerCase(Locale.ROOT).split("_")));
    }
}
