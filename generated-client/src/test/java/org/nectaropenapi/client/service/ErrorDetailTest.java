package org.nectaropenapi.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.json.NectarJson;

/** How deep the words of an error may lie. */
class ErrorDetailTest {

    private static String words(String body) {
        return ErrorDetail.find(body, NectarJson.newMapper());
    }

    @Test
    void objectsAreLookedIntoToTheSixthLevel() {
        assertThat(words(nested("{\"a\":", 6, "}"))).isEqualTo("a.a.a.a.a.a: x");
        assertThat(words(nested("{\"a\":", 7, "}"))).isNull();
    }

    @Test
    void listsAreLookedIntoToTheSixthLevel() {
        assertThat(words(nested("[", 6, "]"))).isEqualTo("x");
        assertThat(words(nested("[", 7, "]"))).isNull();
    }

    private static String nested(String open, int levels, String close) {
        return open.repeat(levels) + "\"x\"" + close.repeat(levels);
    }

    /** Whoever went back to the beginning of each tag would never come to the end of these. */
    @ParameterizedTest
    @ValueSource(strings = {"<h1 ", "<h1", "<title>", "<h1>a</h2>", "<h1>a<h1 ", "<", "<h1>a</h1 ", "<title >a</title"})
    void aLongBodyOfTagsIsReadOnce(String tag) {
        String words = words("<p>" + tag.repeat(2_000_000 / tag.length()));

        assertThat(words).isIn(null, "a");
    }

    @Test
    void theFirstHeadingWithATextIsTheDetail() {
        assertThat(words("<html><h1></h1><H1 a='b'> Down &lt;now&gt; </h1><h1>Up</h1>"))
                .isEqualTo("Down <now>");
        assertThat(words("<header>no</header><h1x>no</h1x><title>Yes</TITLE>")).isEqualTo("Yes");
        assertThat(words("<h1>a<b>c</b></h1><title>Yes</title>")).isEqualTo("Yes");
        assertThat(words("<h1>no</title>")).isNull();
        assertThat(words("<h1>no")).isNull();
        assertThat(words("<h1")).isNull();
    }

    @Test
    void aLongNameBeforeManyMessagesDoesNotMultiplyTheBody() {
        String name = "n".repeat(30_000);
        String words = words("{\"" + name + "\":[" + "1,".repeat(1_000_000) + "1]}");

        assertThat(words).startsWith(name + ": 1; " + name + ": 1").hasSizeLessThan(150_000);
    }

    @Test
    void aNumberThatNoDecimalCanHoldHidesNoError() {
        // Jackson 2.15 makes a double of it.
        assertThat(words("{\"detail\":1E99999999999}")).isIn(null, "Infinity");
        assertThat(words("[1E-99999999999]")).isIn(null, "0.0");
    }

    @Test
    void textsWithoutAWordAreLeftOut() {
        assertThat(words("{\"detail\":[\"\",\" \",\"one\",\"\\n\",\"two\"]}")).isEqualTo("one; two");
        assertThat(words("{\"name\":\"\"}")).isNull();
    }

    @Test
    void aTitleThatShowsAnEntityKeepsIt() {
        assertThat(words("<title>&amp;lt; is &lt;</title>")).isEqualTo("&lt; is <");
    }
}
