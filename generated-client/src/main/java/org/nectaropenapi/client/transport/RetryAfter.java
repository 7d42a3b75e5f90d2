package org.nectaropenapi.client.transport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the Retry-After header: seconds, also with a fraction, which some gateways send, or an HTTP date. */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,30})?");

    /** A longer wait is taken for a mistake of the service. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /**
     * Reads the header.
     *
     * @param value its value, null if there is none
     * @param clock the clock to compare dates with
     * @return how long to wait; null for anything that is not a time from now up to a day
     */
    public static @Nullable Duration parse(@Nullable String value, Clock clock) {
        if (value == null) {
            return null;
        }
        Duration wait = wait(value.strip(), clock.instant());
        return wait == null || wait.isNegative() || wait.isZero() || wait.compareTo(LONGEST) > 0 ? null : wait;
    }

    private static @Nullable Duration wait(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValue());
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
