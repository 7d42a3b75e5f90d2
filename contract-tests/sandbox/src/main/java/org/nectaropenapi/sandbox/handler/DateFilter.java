package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.time.LocalDate;
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
    private static final long SECONDS_OF_A_DAY = 86_400;

    static DateFilter of(ValidatedRequest request) {
        return new DateFilter(
                RequestDates.day("startDate", request.text("startDate")),
                RequestDates.day("endDate", request.text("endDate")),
                request.text("dateType").orElse("BILL_DATE"));
    }

    boolean isOpen() {
        return start.isEmpty() && end.isEmpty();
    }

    /** Returns whether the records of one bill can differ. */
    boolean isOfUsage() {
        return !isOpen() && type.equals("USAGE_PERIOD");
    }

    /** Tests a bill by dates that are its own. */
    boolean matches(Bill bill) {
        return isOpen() || matches(bill, bill.updated());
    }

    /** Tests a usage record. Its period matches when it shares a day with the range. */
    boolean matches(Bill bill, UsageRow row, Instant updated) {
        return isOpen()
                || (type.equals("USAGE_PERIOD")
                        ? overlaps(row.values().startDate(), row.values().endDate())
                        : matches(bill, updated));
    }

    private boolean matches(Bill bill, Instant updated) {
        LocalDate billDate = bill.details().billDate();
        return switch (type) {
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
        // Compared as numbers, since each page of a list tests all records.
        return (start.isEmpty() || time.getEpochSecond() >= midnight(start.get()))
                && (end.isEmpty()
                        || time.getEpochSecond() < midnight(end.get())
                        || (time.getEpochSecond() == midnight(end.get()) && time.getNano() == 0));
    }

    private static long midnight(LocalDate day) {
        return day.toEpochDay() * SECONDS_OF_A_DAY;
    }
}
