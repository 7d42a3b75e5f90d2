package org.nectaropenapi.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is found in a text in whatever form a service writes it. */
class KeyEchoTest {

    private static final String KEY = "nk_li/ve+4f\"3c\\2a&1b=9d%8e";
    private static final KeyEcho ECHO = new KeyEcho(KEY);

    private static String each(String format) {
        return KEY.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    static Stream<String> forms() {
        String percent = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        String json = KEY.replace("\\", "\\\\").replace("\"", "\\\"");
        return Stream.of(
                KEY,
                percent,
                percent.toLowerCase(),
                percent.replace("%", "%25"),
                percent.replace("%", "%2525"),
                each("%%%02X"),
                json,
                json.replace("/", "\\/"),
                json.replace("\\", "\\\\"),
                each("\\u%04x"),
                each("\\u%04X"),
                each("\\\\u%04x"),
                each("&#%d;"),
                each("&#x%x;"),
                each("&#X00%X;"),
                KEY.replace("&", "&#38;").replace("\"", "&#34;"),
                KEY.replace("&", "&amp;").replace("\"", "&quot;"),
                KEY.replace("&", "&amp;amp;amp;").replace("\"", "&amp;quot;"),
                each("&#%d"),
                each("&#x%x"),
                each("&amp;#%d;"),
                each("%%5Cu%04x"),
                each("%%26%%2338%%3B%%23%d%%3B"),
                KEY.toLowerCase(),
                KEY.toUpperCase(),
                each("%c\n "),
                each("%c\\n"),
                each("%c\0"),
                each("%c\u200b"),
                each("%c\ufeff"),
                each("%c&#8203;"),
                each("%c&shy;"),
                each("%c\\u200D"),
                each("%c%%E2%%80%%8B"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anyFormIsReplaced(String form) {
        assertThat(ECHO.redact("no " + form + ", " + form)).isEqualTo("no [redacted], [redacted]");
        assertThat(ECHO.redact(form)).isEqualTo("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "user:"})
    void base64IsReplacedWhateverStandsBeforeTheKey(String before) {
        byte[] bytes = (before + KEY + "-after").getBytes(StandardCharsets.US_ASCII);
        for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            String redacted = ECHO.redact(encoder.encodeToString(bytes));

            assertThat(redacted).contains("[redacted]");
            String left = redacted.replace("[redacted]", "");
            assertThat(left)
                    .hasSizeLessThan(encoder.encodeToString((before + "-after").getBytes())
                                    .length()
                            + 4);
        }
    }

    @Test
    void theBeginningOfAKeyAtTheEndOfATextIsReplaced() {
        for (int length = 8; length < KEY.length(); length++) {
            assertThat(ECHO.redact("cut " + KEY.substring(0, length))).isEqualTo("cut [redacted]");
        }
        assertThat(ECHO.redact("cut " + KEY.substring(0, 7))).isEqualTo("cut " + KEY.substring(0, 7));
        assertThat(ECHO.redact(KEY.substring(0, 9))).isEqualTo("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%02X", "%%25%02x", "\\u%04x", "\\\\u%04x", "&#%d;", "&#x%x;", "&amp;#%d;"})
    void theBeginningOfAnEscapedKeyIsReplacedToo(String format) {
        String key = "nk_li/ve+4f\"3c2a&b=9d:8e";
        KeyEcho echo = new KeyEcho(key);
        String eight = key.chars().limit(8).mapToObj(format::formatted).collect(Collectors.joining());
        String escaped = key.chars().mapToObj(format::formatted).collect(Collectors.joining());
        for (int length = eight.length(); length < escaped.length(); length++) {
            assertThat(echo.redact("cut " + escaped.substring(0, length))).isEqualTo("cut [redacted]");
        }
    }

    @Test
    void theBeginningOfBase64IsReplacedToo() {
        String encoded = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.US_ASCII));
        for (int length = 8; length < encoded.length(); length++) {
            assertThat(ECHO.redact("cut " + encoded.substring(0, length))).matches("cut \\[redacted].?");
        }
        String lines = encoded.replaceAll("(.{7})", "$1\r\n");
        assertThat(ECHO.redact(lines)).matches("(?s)\\[redacted].{0,5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "nk_li", "a % b \\ c & d", "%6e", "nk_li/ve 4f", "bmtfbGk"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(ECHO.redact(text)).isEqualTo(text);
        assertThat(new KeyEcho("k2").redact(text + text)).isEqualTo(text + text);
    }

    /** Whoever searched from each character to the end would never come to the end of these. */
    @ParameterizedTest
    @ValueSource(strings = {"\\", "%25", "%", "&#0", "&#x0", "nk_li/ve+4f\\x", "&amp;", "&#1", "\\\\u006"})
    void aLongTextOfEscapesIsReadOnce(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(ECHO.redact(text)).isEqualTo(text);
    }

    /** What is a backslash of the key, and what one of an escape, is not tried in all ways. */
    @Test
    void aKeyOfBackslashesIsNotSearchedInAllWays() {
        KeyEcho echo = new KeyEcho("ab\\\\\\\\\\\\cdef-0123456789");
        String text = ("ab" + "\\".repeat(30)).repeat(4_000);

        assertThat(echo.redact(text)).isEqualTo(text);
        assertThat(echo.redact("ab" + "\\".repeat(12) + "cdef-0123456789")).isEqualTo("[redacted]");
    }

    /** Of a key of six characters, eight of Base64 do not depend on what stands around it; of five, fewer. */
    @Test
    void fewCharactersOfBase64AreTakenForChance() {
        String six = Base64.getEncoder().encodeToString("sesame".getBytes(StandardCharsets.US_ASCII));
        String five = Base64.getEncoder().encodeToString("sesam".getBytes(StandardCharsets.US_ASCII));

        assertThat(new KeyEcho("sesame").redact(six)).isEqualTo("[redacted]");
        assertThat(new KeyEcho("sesam").redact(five)).isEqualTo(five);
        String behind = Base64.getEncoder().encodeToString("x sesam".getBytes(StandardCharsets.US_ASCII));
        assertThat(new KeyEcho("sesam").redact(behind)).isEqualTo(behind);
    }
}
