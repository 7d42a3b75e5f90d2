package org.nectaropenapi.client.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount is divided among the months of its period by days, and nothing of it is lost. */
class MonthSharesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31    | 2025-01-01 | 2025-01-31 | {2025-01=31}",
                "100   | 2025-01-31 | 2025-01-31 | {2025-01=100}",
                "2     | 2025-01-31 | 2025-02-01 | {2025-01=1.000000, 2025-02=1.000000}",
                "59    | 2025-01-01 | 2025-02-28 | {2025-01=31.000000, 2025-02=28.000000}",
                "60    | 2024-01-01 | 2024-02-29 | {2024-01=31.000000, 2024-02=29.000000}",
                "30    | 2024-02-15 | 2024-03-15 | {2024-02=15.000000, 2024-03=15.000000}",
                "29    | 2023-02-15 | 2023-03-15 | {2023-02=14.000000, 2023-03=15.000000}",
                "1.0   | 2025-01-31 | 2025-02-02 | {2025-01=0.3333333, 2025-02=0.6666667}",
                "-62.5 | 2024-12-01 | 2025-01-31 | {2024-12=-31.2500000, 2025-01=-31.2500000}",
                "0     | 2024-12-31 | 2025-01-01 | {2024-12=0.000000, 2025-01=0.000000}",
                "1E+2  | 2024-12-31 | 2025-01-04 | {2024-12=20.000000, 2025-01=80.000000}",
            })
    void aMonthGetsItsDays(BigDecimal amount, LocalDate first, LocalDate last, String shares) {
        assertThat(MonthShares.of(amount, first, last)).hasToString(shares);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        LocalDate day = LocalDate.of(2025, 3, 1);

        assertThatThrownBy(() -> MonthShares.of(BigDecimal.ONE, day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The period ends on 2025-02-28, before it begins on 2025-03-01.");
    }

    /** Counts days one by one, as the rule is told. */
    @Test
    void everyShareIsThatOfItsDaysAndTheSumIsTheAmount() {
        Random random = new Random(17);
        int over = 0;
        for (int i = 0; i < 20_000; i++) {
            LocalDate first = LocalDate.of(2019, 12, 20).plusDays(random.nextInt(2000));
            LocalDate last = first.plusDays(random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(800));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(), random.nextInt(9) - 2);
            Map<YearMonth, Integer> days = new TreeMap<>();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days.merge(YearMonth.from(day), 1, Integer::sum);
            }
            int period = days.values().stream().mapToInt(Integer::intValue).sum();

            NavigableMap<YearMonth, BigDecimal> shares = MonthShares.of(amount, first, last);

            assertThat(shares.keySet()).containsExactlyElementsOf(days.keySet());
            assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s from %s to %s", amount, first, last)
                    .isEqualByComparingTo(amount);
            int scale = Math.max(amount.scale(), 0) + 6;
            for (Map.Entry<YearMonth, Integer> month : days.entrySet()) {
                BigDecimal exact = amount.multiply(BigDecimal.valueOf(month.getValue()))
                        .divide(BigDecimal.valueOf(period), scale + 20, RoundingMode.HALF_EVEN);
                BigDecimal difference =
                        shares.get(month.getKey()).subtract(exact).abs();
                assertThat(difference).isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(scale));
                over += difference.signum();
            }
            assertThat(MonthShares.of(amount.negate(), first, last).values())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyElementsOf(
                            shares.values().stream().map(BigDecimal::negate).toList());
        }
        assertThat(over).as("shares with a remainder").isGreaterThan(10_000);
    }
}
