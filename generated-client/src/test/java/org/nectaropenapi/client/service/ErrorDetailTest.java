package org.nectaropenapi.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** How deep the words of an error may lie. */
class ErrorDetailTest {

    private static String words(String body) {
        return ErrorDetail.find(body, new ObjectMapper());
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
}
