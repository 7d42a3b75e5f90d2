package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void aKeyThatStandsTwiceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> YamlDocument.parse("a: 1\nb: 2\na: 3\n"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("the key a")
                .hasMessageContaining("remove one");
    }

    @Test
    void anAnchorInsideItselfIsRefused() {
        assertThatThrownBy(() -> YamlDocument.parse("a: &a\n  b: *a\n")).hasMessageContaining("contains itself");
    }

    @Test
    void aMissingResourceIsNamed() {
        assertThatThrownBy(() -> YamlDocument.resource("no/such.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no/such.yaml");
    }
}
