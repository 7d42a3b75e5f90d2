package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.opentest4j.TestAbortedException;

/**
 * A range of days as the filters of documents and usage data interpret it.
 *
 * @param start first day
 * @param end last day
 */
record DateRange(LocalDate start, LocalDate end) {

    /** Tells whether a day is in the range, ends included. */
    boolean has(JsonNode day) {
        LocalDate date = day(day);
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /** Tells whether the period of a record shares at least one day with the range. */
    boolean meets(JsonNode row) {
        return !day(row.path("endDate")).isBefore(start)
                && !day(row.path("startDate")).isAfter(end);
    }

    /** Tells whether a time is in the range, both ends of which are at the start of their day. */
    boolean hasTime(JsonNode time) {
        Instant instant = OffsetDateTime.parse(text(time)).toInstant();
        return !instant.isBefore(midnight(start)) && !instant.isAfter(midnight(end));
    }

    /** Reads a day; skips the test where there is none, since no filter can be judged by it. */
    static LocalDate day(JsonNode day) {
        return LocalDate.parse(text(day));
    }

    private static String text(JsonNode date) {
        if (date.asText("").isEmpty()) {
            throw new TestAbortedException("a row does not have the date that the filter compares");
        }
        return date.asText();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
