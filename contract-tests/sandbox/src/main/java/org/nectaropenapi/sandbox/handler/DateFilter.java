package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.UsageRow;

/**
 * The boundaries of a list and the date they apply to.
 *
 * @param start lower boundary, or empty
 * @param end upper boundary, or empty
 * @param type a value of DateType
 */
record DateFilter(Optional<LocalDate> start, Optional<LocalDate> end, String type) {

    static DateFilter of(ValidatedRequest request) {
        return new DateFilter(
                RequestDates.day("startDate", request.text("startDate")),
                RequestDates.day("endDate", request.text("endDate")),
                request.text("dateType").orElse("BILL_DATE"));
    }

    boolean isOpen() {
        return start.isEmpty() && end.isEmpty();
    }

    /** Tests a usage record. Its period matches when it shares a day with the range. */
    boolean matches(Bill bill, UsageRow row, Instant updated) {
        LocalDate billDate = bill.details().billDate();
        return isOpen()
                || switch (type) {
                    case "USAGE_PERIOD" ->
                        overlaps(row.values().startDate(), row.values().endDate());
                    case "CREATED_DATE" -> contains(bill.details().created());
                    case "UPDATED_DATE" -> contains(updated);
                    default -> overlaps(billDate, billDate);
                };
    }

    private boolean overlaps(LocalDate first, LocalDate last) {
        return start.map(s -> !last.isBefore(s)).orElse(true)
                && end.map(e -> !first.isAfter(e)).orElse(true);
    }

    /** Both boundaries are the first instant of their UTC day, which excludes most of the end day. */
    private boolean contains(Instant time) {
        return start.map(s -> !time.isBefore(midnight(s))).orElse(true)
                && end.map(e -> !time.isAfter(midnight(e))).orElse(true);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
