package org.nectaropenapi.client.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Divides an amount among the calendar months of a period, by days. */
public final class MonthShares {

    /** Decimals of a share beyond those of the amount. */
    private static final int MORE_DECIMALS = 6;

    private MonthShares() {}

    /**
     * Divides an amount. A share has six decimals more than the amount and differs from the exact one by the last of
     * them at most; what rounding takes from a month, a later one gets, so that the shares add up to the amount
     * exactly.
     *
     * @param amount the amount, positive, negative or zero
     * @param first the first day of the period
     * @param last the last day of the period, which belongs to it
     * @return the share of each month that the period touches, in order
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static NavigableMap<YearMonth, BigDecimal> of(BigDecimal amount, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The period ends on " + last + ", before it begins on " + first + ".");
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
        int scale = Math.max(amount.scale(), 0) + MORE_DECIMALS;
        NavigableMap<YearMonth, BigDecimal> shares = new TreeMap<>();
        BigDecimal given = BigDecimal.ZERO;
        YearMonth end = YearMonth.from(last);
        for (YearMonth month = YearMonth.from(first); !month.isAfter(end); month = month.plusMonths(1)) {
            LocalDate until = month.equals(end) ? last : month.atEndOfMonth();
            BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, until) + 1);
            BigDecimal due =
                    month.equals(end) ? amount : amount.multiply(passed).divide(days, scale, RoundingMode.HALF_EVEN);
            shares.put(month, due.subtract(given));
            given = due;
        }
        return Collections.unmodifiableNavigableMap(shares);
    }
}
