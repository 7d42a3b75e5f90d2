package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A range of days as the filters of documents and usage data interpret it.
 *
 * @param start first day
 * @param end last day
 */
record DateRange(LocalDate start, LocalDate end) {

    /** Tells whether a day is in the range, ends included. */
    boolean has(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Tells whether the period of a record shares at least one day with the range. */
    boolean meets(JsonNode row) {
        return !ApiCalls.day(row, "endDate").isBefore(start)
                && !ApiCalls.day(row, "startDate").isAfter(end);
    }

    /** Tells whether a time is in the range, both ends of which are at the start of their day. */
    boolean has(Instant time) {
        return !time.isBefore(midnight(start)) && !time.isAfter(midnight(end));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
