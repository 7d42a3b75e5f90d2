package org.nectaropenapi.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages and logs show of a text that somebody else wrote. */
class SafeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | 3 | a b",
                "a b | 2 | a…",
                "a b | 1 | a…",
                "'  a \t\r\n b  ' | 9 | a b",
                "'' | 9 | ''",
                "abc | 3 | abc",
                "abcd | 3 | abc…",
                "ab😀 | 4 | ab😀",
                "ab😀 | 3 | ab…",
                "'abc   ' | 3 | abc"
            })
    void aLineIsCutAtItsLimit(String text, int max, String line) {
        assertThat(SafeText.line(text, max)).isEqualTo(line);
    }

    @Test
    void everyUnsafeCharacterBecomesABlank() {
        IntStream.of(
                        0, 7, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x2029, 0x2066,
                        0xFEFF, 0x034F, 0x1160, 0x17B4, 0x180B, 0x2065, 0x2800, 0x3164, 0xFDD0, 0xFE0F, 0xFFA0, 0xFFF0,
                        0xFFFE, 0x1FFFF, 0xE0100)
                .forEach(c -> {
                    assertThat(SafeText.isUnsafe(c)).as(Integer.toHexString(c)).isTrue();
                    assertThat(SafeText.line("a" + Character.toString(c) + "b", 9))
                            .isEqualTo("a b");
                    assertThat(SafeText.visible("a " + Character.toString(c) + "b"))
                            .isEqualTo("a  b");
                });
        assertThat(SafeText.line("a\ud800b\udc00", 9)).isEqualTo("a b");
        assertThat(SafeText.line("a\udb40\udc41b", 9)).isEqualTo("a b");
        assertThat(SafeText.visible("é 漢 😀")).isEqualTo("é 漢 😀");
    }

    @Test
    void aLineReadsNoMoreOfATextThanItShows() {
        CharSequence endless = "x".repeat(1 << 20);

        assertThat(SafeText.line(endless.toString(), 200)).hasSize(201);
    }
}
