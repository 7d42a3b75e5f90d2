package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.SequenceNode;

class YamlTextTest {

    private static final String TEXT = "map: {first: \"😀\ufeff\", second: [\"😀\", b], third: 3}\nlast: 1\n";

    @Test
    void charactersOfTwoUnitsAndMarksOfNoWidthShiftNoEdit() {
        YamlText text = new YamlText(TEXT);
        text.replace(text.node("map", "third").orElseThrow(), "4");
        text.append((SequenceNode) text.node("map", "second").orElseThrow(), "c");
        text.remove((SequenceNode) text.node("map", "second").orElseThrow(), 0);
        text.remove(text.mapping("map").orElseThrow(), "first");
        assertThat(text.text()).isEqualTo("map: {second: [b, c], third: 4}\nlast: 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029", "\r"})
    void aLineThatEndsForSomeReadersOnlyIsRefused(String lineBreak) {
        assertThatThrownBy(() -> new YamlText("a: 1\nb: {c: \"x" + lineBreak + "y\"}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: /b has ");
        assertThat(YamlReading.of("a: 1\nb: \"x" + lineBreak + "y\"\nc: [").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.pointer()).isEqualTo("/b");
                });
    }

    @Test
    void textsOfJsonMayHaveEveryCharacter() {
        assertThat(YamlReading.of("{\"a\": \"x\u2028y\"}")
                        .orElseThrow()
                        .at("/a")
                        .asText())
                .isEqualTo("x\u2028y");
    }

    @Test
    void linesOfWindowsAreKept() {
        YamlText text = new YamlText("a: 1\r\nb: 2\r\n");
        text.replace(text.node("b").orElseThrow(), "3");
        assertThat(text.text()).isEqualTo("a: 1\r\nb: 3\r\n");
    }
}
