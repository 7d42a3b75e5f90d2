package org.nectaropenapi.spec.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.spec.model.YamlDocument;
import org.yaml.snakeyaml.Yaml;

/** What is written reads back as the same values, by the rules of YAML 1.1 and of YAML 1.2. */
class YamlWriterTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static List<Path> documents() {
        return RenderedDocuments.files().toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentReadsBackAsItWas(Path file) {
        JsonNode tree = YamlDocument.read(file).root();
        assertThat(YamlDocument.parse(YamlWriter.write(tree)).root()).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "true",
                "no",
                "Off",
                "null",
                "~",
                "1",
                "-1",
                "+1",
                "1.5",
                ".5",
                "1e3",
                "0x1f",
                "0o17",
                "1_000",
                "2025-01-01",
                "2025-04-09T16:21:04.517302Z",
                "12:30:45",
                "1.2.3",
                "=",
                "<<",
                "- a",
                "? a",
                "a: b",
                "a:",
                ":a",
                "a #b",
                "#a",
                "a, b",
                "[a]",
                "{a}",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "'a'",
                "\"a\"",
                "%a",
                "@a",
                "`a`",
                "a\\b",
                "a\nb",
                "a\n\nb",
                "\na",
                "a\n",
                " a\n b",
                "a\n  b",
                "\n",
                "a\tb",
                "größe",
                "日本語",
                "😀",
                "\u0007",
                "\u00a0",
                "\u2028",
                "https://a.test/b?c=d",
                "$ref",
                "a  b",
                "trailing ",
                " leading"
            })
    void aTextStaysAText(String text) {
        ObjectNode tree = JSON.objectNode().put("key", text).put(text, 1);
        tree.putArray("list").add(text);
        // Below this depth objects stand in one line.
        tree.putObject("a").putObject("b").putObject("c").putObject("d").put("e", text);
        tree.put("long", (text + " and a long text follows").repeat(9));
        String written = YamlWriter.write(tree);
        assertThat(YamlDocument.parse(written).root()).isEqualTo(tree);
        Map<?, ?> byOtherReader = new Yaml().load(written);
        assertThat(byOtherReader.get("key")).isEqualTo(text);
        assertThat(byOtherReader.containsKey(text)).isTrue();
    }

    @Test
    void aNumberKeepsItsDigits() {
        ArrayNode numbers = JSON.arrayNode()
                .add(0)
                .add(-1)
                .add(1000000000000L)
                .add(new BigDecimal("1.50"))
                .add(new BigDecimal("1E+3"))
                .add(new BigDecimal("0.0000001"))
                .add(true)
                .addNull();
        assertThat(YamlWriter.write(JSON.objectNode().set("numbers", numbers))).isEqualTo("""
                numbers:
                  - 0
                  - -1
                  - 1000000000000
                  - 1.50
                  - 1000
                  - 0.0000001
                  - true
                  - null
                """);
    }
}
