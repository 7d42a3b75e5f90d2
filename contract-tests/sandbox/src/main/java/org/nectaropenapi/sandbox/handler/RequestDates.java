package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.nectaropenapi.sandbox.http.Problem;

/** Parses dates and times of requests. */
final class RequestDates {
    private RequestDates() {}

    static LocalDate day(String name, String text) {
        return read(name, text, LocalDate::parse);
    }

    static Optional<LocalDate> day(String name, Optional<String> text) {
        // A time begins with its day.
        return text.map(t -> day(name, t.replaceFirst("T.*", "")));
    }

    static Optional<Instant> instant(String name, Optional<String> text) {
        // A day begins at midnight UTC.
        return text.map(t -> t.contains("T") ? t : t + "T00:00:00Z")
                .map(t -> read(name, t, s -> OffsetDateTime.parse(s).toInstant()));
    }

    private static <T> T read(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(name, "does not exist in the calendar");
        }
    }
}
