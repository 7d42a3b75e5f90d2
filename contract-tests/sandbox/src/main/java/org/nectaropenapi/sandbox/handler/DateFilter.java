package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nectaropenapi.sandbox.http.ValidatedRequest;

/**
 * The boundaries of a list and the date they test.
 *
 * @param start lower boundary, or empty
 * @param end upper boundary, or empty
 * @param type a value of DateType
 */
record DateFilter(Optional<LocalDate> start, Optional<LocalDate> end, String type) {

    static DateFilter of(ValidatedRequest request) {
        return new DateFilter(
                RequestDates.day("startDate", request.query("startDate")),
                RequestDates.day("endDate", request.query("endDate")),
                request.query("dateType").orElse("BILL_DATE"));
    }

    boolean isOpen() {
        return start.isEmpty() && end.isEmpty();
    }

    /** Tests a period, which counts when it shares a day with the range, or one of the record's other dates. */
    boolean matches(LocalDate periodStart, LocalDate periodEnd, LocalDate billDate, Instant created, Instant updated) {
        if (isOpen()) {
            return true;
        }
        return switch (type) {
            case "USAGE_PERIOD" -> between(periodEnd, periodStart);
            case "CREATED_DATE" -> between(created);
            case "UPDATED_DATE" -> between(updated);
            default -> between(billDate, billDate);
        };
    }

    private boolean between(LocalDate last, LocalDate first) {
        return start.map(s -> !last.isBefore(s)).orElse(true)
                && end.map(e -> !first.isAfter(e)).orElse(true);
    }

    /** Both boundaries are the first instant of their UTC day, so that most of the end day falls out. */
    private boolean between(Instant time) {
        return start.map(s -> !time.isBefore(midnight(s))).orElse(true)
                && end.map(e -> !time.isAfter(midnight(e))).orElse(true);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
