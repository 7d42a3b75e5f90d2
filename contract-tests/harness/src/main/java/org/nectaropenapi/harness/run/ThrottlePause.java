package org.nectaropenapi.harness.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;

/** The pause before a repetition: the one in Retry-After, or else one that grows; never longer than a few minutes. */
final class ThrottlePause {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private ThrottlePause() {}

    static Duration pause(@Nullable Exchange refused, int attempt, Instant now) {
        Duration growing = Duration.ofSeconds(1L << Math.min(attempt - 1, 6));
        Duration pause = Stream.ofNullable(refused)
                .flatMap(response -> response.responseHeaders().stream())
                .filter(header -> header.name().equalsIgnoreCase("Retry-After"))
                .map(NameValue::value)
                .findFirst()
                .map(value -> requested(value.strip(), now, growing))
                .orElse(growing);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Duration requested(String value, Instant now, Duration otherwise) {
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
