package org.nectaropenapi.suite.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.exchange.NameValue;

final class FilledPathTest {

    @Test
    void fillsThePathBeforeTheQuery() {
        FilledPath filled = FilledPath.fill("/a/{id}?kind=X&from={day}&to={day}", 7, "$1", "2");

        assertThat(filled.path()).isEqualTo("/a/7");
        assertThat(filled.query())
                .containsExactly(new NameValue("kind", "X"), new NameValue("from", "$1"), new NameValue("to", "2"));
    }

    @Test
    void requiresOneValueForEachPlaceholder() {
        assertThatThrownBy(() -> FilledPath.fill("/a/{id}", 1, 2)).hasMessageContaining("fewer placeholders");
        assertThatThrownBy(() -> FilledPath.fill("/a/{id}/{day}", 1)).hasMessageContaining("more placeholders");
    }
}
