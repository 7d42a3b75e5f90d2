package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A range of days as the filters of documents and usage data interpret it.
 *
 * @param start first day
 * @param end last day
 */
record DateRange(LocalDate start, LocalDate end) {

    /** Tells whether a day is in the range, ends included. */
    boolean has(JsonNode day) {
        LocalDate date = LocalDate.parse(day.asText());
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /** Tells whether the period of a record shares at least one day with the range. */
    boolean meets(JsonNode row) {
        return !LocalDate.parse(row.path("endDate").asText()).isBefore(start)
                && !LocalDate.parse(row.path("startDate").asText()).isAfter(end);
    }

    /** Tells whether a time is in the range, both ends of which are at the start of their day. */
    boolean hasTime(JsonNode time) {
        Instant instant = OffsetDateTime.parse(time.asText()).toInstant();
        return !instant.isBefore(midnight(start)) && !instant.isAfter(midnight(end));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
