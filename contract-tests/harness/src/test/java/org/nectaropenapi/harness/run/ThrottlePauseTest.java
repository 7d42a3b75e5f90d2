package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;

class ThrottlePauseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | 1 | PT7S",
                "0                             | 1 | PT0S",
                "86400                         | 1 | PT5M",
                "Mon, 23 Nov 2026 09:30:20 GMT | 1 | PT20S",
                "Mon, 23 Nov 2026 09:29:00 GMT | 1 | PT0S",
                "soon                          | 1 | PT1S",
                "-1                            | 2 | PT2S",
            })
    void retryAfterDecides(String value, int attempt, Duration pause) {
        assertThat(ThrottlePause.pause(refused(List.of(new NameValue("retry-after", value))), attempt, NOW))
                .isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "5, PT16S", "40, PT1M4S"})
    void withoutRetryAfterThePauseGrows(int attempt, Duration pause) {
        assertThat(ThrottlePause.pause(refused(List.of()), attempt, NOW)).isEqualTo(pause);
    }

    private static Exchange refused(List<NameValue> headers) {
        return Exchange.sent("a test", "GET", "/things", List.of(), List.of(), Body.NONE)
                .responding(429, headers, Body.NONE, NOW, Duration.ZERO);
    }
}
