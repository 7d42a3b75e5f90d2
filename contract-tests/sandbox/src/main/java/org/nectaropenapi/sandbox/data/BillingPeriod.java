package org.nectaropenapi.sandbox.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A billing period.
 *
 * @param start its first day
 * @param end its last day
 */
record BillingPeriod(LocalDate start, LocalDate end) {
    /** Days from the end of a period to its bill. */
    private static final int DAYS_UNTIL_BILLED = 3;

    /** Returns the monthly periods from a day on whose bills are issued by another day. */
    static List<BillingPeriod> billed(int firstDay, LocalDate from, LocalDate today) {
        LocalDate first = from.getDayOfMonth() <= firstDay
                ? from.withDayOfMonth(firstDay)
                : from.withDayOfMonth(1).plusMonths(1).withDayOfMonth(firstDay);
        return Stream.iterate(first, start -> start.plusMonths(1))
                .map(start -> new BillingPeriod(start, start.plusMonths(1).minusDays(1)))
                .takeWhile(period -> !period.billDate().isAfter(today))
                .toList();
    }

    LocalDate billDate() {
        return end.plusDays(DAYS_UNTIL_BILLED);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }
}
