package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.usage.MonthlyTotal;
import org.nectaropenapi.client.usage.UsageByMonth;

/** Prints usage of the last months, one row for a site, commodity and unit. */
final class UsageTable {

    private static final int MAX_MONTHS = 6;
    private static final int MAX_ROWS = 40;

    private record Row(String site, String commodity, String unit) {}

    private UsageTable() {}

    static void print(UsageByMonth usage, PrintStream out) {
        Map<Row, Map<YearMonth, BigDecimal>> rows = new LinkedHashMap<>();
        for (MonthlyTotal total : usage.totals()) {
            Row row = new Row(text(total.siteName(), "(no site)"), text(total.commodity(), "-"), total.unit());
            rows.computeIfAbsent(row, any -> new TreeMap<>()).put(total.month(), total.amount());
        }
        YearMonth last = usage.totals().stream()
                .map(MonthlyTotal::month)
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.of(1970, 1));
        out.println();
        out.println("Usage by calendar month, each record divided by days " + usage.outcomes());
        out.printf("%-24s %-12s %-10s", "Site", "Commodity", "Unit");
        List<YearMonth> months = last.minusMonths(MAX_MONTHS - 1L)
                .atDay(1)
                .datesUntil(last.atEndOfMonth())
                .map(YearMonth::from)
                .distinct()
                .toList();
        months.forEach(month -> out.printf(" %11s", month));
        out.println();
        rows.entrySet().stream().limit(MAX_ROWS).forEach(row -> {
            Row head = row.getKey();
            out.printf("%-24s %-12s %-10s", head.site(), head.commodity(), head.unit());
            months.forEach(month -> out.printf(" %11s", rounded(row.getValue().get(month))));
            out.println();
        });
        if (rows.size() > MAX_ROWS) {
            out.println("and " + (rows.size() - MAX_ROWS) + " more rows");
        }
    }

    private static String rounded(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
