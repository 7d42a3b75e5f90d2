package org.nectaropenapi.spec.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlDocumentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            2025-01-31, "2025-01-31"
            2025-01-31T23:59:59Z, "2025-01-31T23:59:59Z"
            NO, "NO"
            on, "on"
            1_000, "1_000"
            0o17, "0o17"
            true, true
            False, false
            ~, null
            7, 7
            -7, -7
            3000000000, 3000000000
            '7', "7"
            """)
    void plainScalarsFollowTheCoreSchemaOfYaml12(String yaml, String json) throws Exception {
        JsonNode value = YamlDocument.parse("key: " + yaml).at("/key");
        assertThat(value).isEqualTo(MAPPER.readTree(json));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0e+3, 1000",
        "1.5e+1, 15",
        "-2.E2, -200",
        "1.50e+1, 15.0",
        "1.5e-3, 0.0015",
        "12.e+20, 1200000000000000000000"
    })
    void aNumberWithAnExponentIsTheSameNumberWithoutOne(String written, String plain) {
        assertThat(YamlDocument.parse("a: " + written).root())
                .isEqualTo(YamlDocument.parse("a: " + plain).root());
    }

    @Test
    void anExponentOfTenDigitsIsAText() {
        assertThat(YamlDocument.parse("a: 1e9999999999").root().path("a").isTextual())
                .isTrue();
    }

    @Test
    void decimalsKeepEveryDigit() {
        assertThat(YamlDocument.parse("key: 0.1000000000000000000001")
                        .at("/key")
                        .decimalValue())
                .isEqualByComparingTo("0.1000000000000000000001");
    }

    @Test
    void aPlaceHasTheLineOfItsKey() {
        YamlDocument yaml = YamlDocument.parse("""
                paths:
                  /a/b:
                    get:
                      tags:
                        - one
                        - two
                """);
        assertThat(yaml.line("/paths/~1a~1b")).isEqualTo(2);
        assertThat(yaml.line("/paths/~1a~1b/get/tags/1")).isEqualTo(6);
    }

    @Test
    void aPlaceThatDoesNotExistHasTheLineOfTheNearestOneAroundIt() {
        YamlDocument yaml = YamlDocument.parse("a:\n  b: 1\n");
        assertThat(yaml.line("/a/missing/deeper")).isEqualTo(1);
        assertThat(yaml.line("/missing")).isEqualTo(1);
    }

    @Test
    void aliasesAreCopiesWithTheLinesOfTheirAnchor() {
        YamlDocument yaml = YamlDocument.parse("first: &values\n  - x\nsecond: *values\n");
        assertThat(yaml.at("/second")).isEqualTo(yaml.at("/first")).isNotSameAs(yaml.at("/first"));
        assertThat(yaml.line("/second/0")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("faultyTexts")
    void aFaultyTextIsToldByPlaceAndRemedy(String text, String... faults) {
        assertThat(YamlReading.of(text).faults())
                .extracting(YamlFault::toString)
                .containsExactly(faults);
        assertThatThrownBy(() -> YamlDocument.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(faults);
    }

    static Stream<Arguments> faultyTexts() {
        return Stream.of(
                faulty(
                        "a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n",
                        "line 3: /a has a key that stands twice in one map, first in line 1. Remedy: remove one of the two.",
                        "line 4: /c/d has a key that stands twice in one map, first in line 4. Remedy: remove one of the two."),
                faulty(
                        "a: &a\n  b: *a\n  c: *a\n",
                        "line 2: /a/b is an anchor that contains itself. Remedy: remove the alias inside it.",
                        "line 3: /a/c is an anchor that contains itself. Remedy: remove the alias inside it."),
                faulty(
                        "a: &x 1\nb: &x 2\n",
                        "line 2: /b defines the anchor x a second time. Remedy: give each anchor its own name."),
                faulty(
                        "a: {b: 1}\n? [x]\n: 1\n",
                        "line 2:  has a key that is a list or a map. Remedy: write a text as key."),
                faulty(
                        "a: &x {b: 1}\nc:\n  <<: *x\n",
                        "line 3: /c has a merge key, which YAML 1.2 does not know. Remedy: write the keys out."),
                faulty(
                        "paths:\n  /a:\n\t  get: 1\n\tput: 2\n",
                        "line 3: /paths/~1a/get is indented with a tab. Remedy: indent it with spaces.",
                        "line 4: /paths/put is indented with a tab. Remedy: indent it with spaces."),
                faulty(
                        "a: 1.0e+999999999\nb: [1.0e-999999999]\n",
                        "line 1: /a is a number of more than 1000 digits. Remedy: write it as a text.",
                        "line 2: /b/0 is a number of more than 1000 digits. Remedy: write it as a text."),
                faulty(
                        "a: *none\n",
                        "line 1: /a uses the anchor none, which is not defined above. Remedy: correct its name, or define it above."),
                faulty(
                        "tags:\n  - name: A\n  - name: B: C\n",
                        "line 3: /tags/1/name has a colon where no key can stand. Remedy: quote the text, or indent the line as its siblings."),
                faulty(
                        "a:\n  b: 1\n c: 2\n",
                        "line 3: /a/c is indented unlike the lines around it, or follows something that is complete."
                                + " Remedy: give the line the indentation of its siblings."),
                faulty(
                        "a:\n  b: 1\n  word\nc: 2\n",
                        "line 4: /c is a line without key and value. Remedy: write it as key: value, or indent it as part of the text above."),
                faulty(
                        "a: 1\nb: 'x\nc: 2\n",
                        "line 2: /b is part of a quoted text that does not end. Remedy: close the quotes."),
                faulty(
                        "a: @x\n",
                        "line 1: /a begins with @, which has a meaning of its own in YAML. Remedy: quote the text."),
                faulty(
                        "a: [1, 2\nb: 3\n",
                        "line 2: /b is part of a list or map that lacks its ]. Remedy: close it, or quote a text with commas, colons or brackets."),
                faulty("a: 1\n---\nb: 2\n", "line 2: /a begins a second document. Remedy: remove the line of hyphens."),
                faulty("a: 1\nb: x\u0001\n", "line 2: /b has a control character. Remedy: remove it."),
                faulty("a: * x\n", "line 1: /a has * or & without a name. Remedy: quote the text."),
                faulty(
                        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
                                + IntStream.range('b', 'i')
                                        .mapToObj(c -> "%1$c: &%1$c [%2$s]\n"
                                                .formatted(c, String.join(", ", nCopies(10, "*" + (char) (c - 1)))))
                                        .collect(Collectors.joining()),
                        "line 8:  grows by aliases to more than 2000000 places. Remedy: use fewer aliases."),
                faulty("", "line 1:  is empty. Remedy: restore the file."));
    }

    private static Arguments faulty(String text, String... faults) {
        return Arguments.of(text, faults);
    }

    @Test
    void aTextWithRepeatedKeysIsReadAllTheSame() {
        YamlReading reading = YamlReading.of("a: 1\nb: 2\na: 3\n");
        assertThat(reading.document().orElseThrow().root()).hasToString("{\"a\":3,\"b\":2}");
    }

    @Test
    void aFileThatIsMissingOrNoUtf8IsFaulty(@TempDir Path folder) throws Exception {
        assertThat(YamlReading.of(folder.resolve("none.yaml")).faults())
                .extracting(YamlFault::problem)
                .containsExactly("does not exist");
        Path latin = Files.write(folder.resolve("latin.yaml"), "a: 1\nb: caf\u00e9\n".getBytes(ISO_8859_1));
        assertThat(YamlReading.of(latin).faults())
                .extracting(YamlFault::toString)
                .containsExactly("line 2: /b has bytes that are no UTF-8."
                        + " Remedy: save the file in UTF-8, or replace the character.");
        assertThat(YamlReading.of(Files.writeString(folder.resolve("good.yaml"), "a: \u00e9"))
                        .faults())
                .isEmpty();
    }

    @Test
    void aMissingResourceIsNamed() {
        assertThatThrownBy(() -> YamlDocument.resource("no/such.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no/such.yaml");
    }
}
