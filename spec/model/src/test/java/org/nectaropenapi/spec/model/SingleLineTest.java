package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SingleLineTest {

    @Test
    void onlyWhatBreaksALineIsEscaped() {
        assertThat(SingleLine.of("a\r\n\tb\u0085c\u2028d\u2029e\u0000"))
                .isEqualTo("a\\r\\n\\tb\\u0085c\\u2028d\\u2029e\\u0000");
        assertThat(SingleLine.of("$1 \\n ä 😀 |")).isEqualTo("$1 \\n ä 😀 |");
    }
}
