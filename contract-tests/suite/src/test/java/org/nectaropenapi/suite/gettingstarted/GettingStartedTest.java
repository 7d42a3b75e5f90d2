package org.nectaropenapi.suite.gettingstarted;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * Every sentence of the Getting started page stands somewhere in document, client and sandbox, or says why not.
 *
 * <p>A key field that is gone is an error. Whoever removes or renames something else, or writes a text anew, is told by
 * a skipped test which sentence to look at.
 */
class GettingStartedTest {

    private static final DocumentPlaces PLACES = new DocumentPlaces(ApiDocument.bundled());
    private static final Set<String> REACHED = PLACES.reached();
    private static final Set<String> COLUMNS = Set.of("document", "client", "sandbox");

    private static final String CLIENT = "org.nectaropenapi.client.";
    /** Packages whose classes come from the document. */
    private static final List<String> GENERATED = List.of("model.", "api.");

    private static final List<String> HAND_WRITTEN =
            List.of("", "error.", "http.", "upload.", "download.", "await.", "paging.", "webhooks.");

    private static final List<String> TESTS =
            List.of("org.nectaropenapi.suite.flows.", "org.nectaropenapi.suite.client.");

    static Stream<PageSentence> sentences() {
        return PageSentence.all().stream().filter(sentence -> sentence.none().isEmpty());
    }

    @Test
    void theTableHasEverySentenceOfThePageOnce() {
        Map<Integer, Integer> sentences = new HashMap<>();
        int line = 0;
        for (PageSentence sentence : PageSentence.all()) {
            assertThat(sentence.line()).as("line of " + sentence).isIn(line, line + 1);
            line = sentence.line();
            assertThat(sentence.number()).as("number of " + sentence).isEqualTo(sentences.merge(line, 1, Integer::sum));
        }
        assertThat(line).as("lines of the page").isEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceHasAPlaceInEachOrAReasonWhyNot(PageSentence sentence) {
        assertThat(sentence.fact()).isNotBlank();
        Map<String, Boolean> has = Map.of(
                "document", !sentence.document().isEmpty(),
                "client", !sentence.client().isEmpty(),
                "sandbox", !sentence.sandbox().isEmpty());
        assertThat(COLUMNS).containsAll(sentence.without().keySet());
        has.forEach((column, place) ->
                assertThat(sentence.without().containsKey(column)).as(column).isNotEqualTo(place));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theDocumentSaysIt(PageSentence sentence) {
        sentence.document().forEach((name, words) -> {
            DocumentNode place = PLACES.find(name);
            if (!place.exists() && !sentence.isAboutKeyField()) {
                throw new NotInDocumentException("The document has no " + name + ", which has the sentence " + sentence
                        + " of the Getting started page.");
            }
            assertThat(place.exists()).as("the document has " + name).isTrue();
            for (String word : words) {
                if (!DocumentPlaces.says(place, word)) {
                    throw new NotInDocumentException("The document does not say '" + word + "' at " + name
                            + ", where it has the sentence " + sentence + " of the Getting started page.");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void anOperationOrEventHasItsObjects(PageSentence sentence) {
        for (String name : sentence.document().keySet()) {
            String[] steps = PLACES.find(name).pointer().split("/");
            boolean isObject = steps.length > 3
                    && steps[2].equals("schemas")
                    && PLACES.find(steps[3]).has("properties");
            if (isObject && !REACHED.contains(steps[3])) {
                throw new NotInDocumentException("No operation or event of the document has the object " + steps[3]
                        + ", which has the sentence " + sentence + " of the Getting started page.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theClientOffersIt(PageSentence sentence) {
        for (String name : sentence.client()) {
            String type = name.replaceAll("\\..*", "");
            Optional<Class<?>> handWritten = named(HAND_WRITTEN, CLIENT, type);
            Class<?> found = handWritten
                    .or(() -> named(GENERATED, CLIENT, type))
                    .orElseThrow(() -> new NotInDocumentException("The client has no " + type
                            + ", which has the sentence " + sentence + " of the Getting started page."));
            assertThat(Modifier.isPublic(found.getModifiers())).as(type).isTrue();
            if (!name.equals(type)) {
                assertThat(found.getMethods())
                        .as(type)
                        .extracting(Member::getName)
                        .contains(name.substring(type.length() + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aTestShowsItOnTheSandbox(PageSentence sentence) {
        for (String name : sentence.sandbox()) {
            String[] parts = name.split("\\.");
            Optional<Class<?>> test = named(TESTS, "", parts[0]);
            assertThat(test).as(name).isPresent();
            assertThat(test.orElseThrow().getDeclaredMethods())
                    .as(name)
                    .filteredOn(GettingStartedTest::isTest)
                    .extracting(Method::getName)
                    .contains(parts[1]);
        }
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }

    private static Optional<Class<?>> named(List<String> packages, String prefix, String type) {
        return packages.stream()
                .map(name -> prefix + name + type)
                .flatMap(name -> load(name).stream())
                .findFirst();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, GettingStartedTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
