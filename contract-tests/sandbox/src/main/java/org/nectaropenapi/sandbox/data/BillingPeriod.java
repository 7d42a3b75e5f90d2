package org.nectaropenapi.sandbox.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.state.Site;

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
        return Stream.iterate(firstStart(firstDay, from), start -> start.plusMonths(1))
                .map(BillingPeriod::monthFrom)
                .takeWhile(period -> !period.billDate().isAfter(today))
                .toList();
    }

    /** Returns the first day, from a day on, on which a period begins. */
    static LocalDate firstStart(int firstDay, LocalDate from) {
        return from.getDayOfMonth() <= firstDay
                ? from.withDayOfMonth(firstDay)
                : from.withDayOfMonth(1).plusMonths(1).withDayOfMonth(firstDay);
    }

    static BillingPeriod monthFrom(LocalDate start) {
        return new BillingPeriod(start, start.plusMonths(1).minusDays(1));
    }

    LocalDate billDate() {
        return end.plusDays(DAYS_UNTIL_BILLED);
    }

    /**
     * Returns whether data of a site is still collected in the period: an archived site has a day on which that ends.
     */
    boolean isCollectedAt(Site site) {
        String stop = site.fields().path("dataCollectionStopDate").asText("");
        return stop.isEmpty() || !LocalDate.parse(stop).isBefore(start);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }
}
