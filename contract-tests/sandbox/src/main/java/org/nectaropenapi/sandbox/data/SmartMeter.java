package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Interval;
import org.nectaropenapi.sandbox.state.Meter;

/** Daily readings of the last weeks. */
final class SmartMeter {
    private static final int DAYS = 35;
    private static final int ESTIMATED_EVERY = 12;

    private SmartMeter() {}

    static List<Interval> daily(Meter meter, LocalDate today, Instant created, Ids ids) {
        List<Interval> readings = new ArrayList<>();
        for (int i = DAYS; i > 0; i--) {
            LocalDate day = today.minusDays(i);
            double average = MeterPlan.BUILDING_POWER.monthly / 30 * Season.COOLING.factor(day);
            double workday = day.getDayOfWeek().getValue() < 6 ? 1.15 : 0.62;
            BigDecimal usage = BigDecimal.valueOf(average * workday * (0.95 + ids.fraction() * 0.1))
                    .setScale(3, RoundingMode.HALF_UP);
            readings.add(new Interval(
                    ids.next(),
                    meter,
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    usage,
                    i % ESTIMATED_EVERY == 0 ? "ESTIMATED" : "ACTUAL",
                    created));
        }
        return readings;
    }
}
