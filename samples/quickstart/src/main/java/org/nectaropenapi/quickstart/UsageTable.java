package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.UsageData;

/** Sums usage by site, commodity, unit and month. A record counts for the month in which its period begins. */
final class UsageTable {

    private record Line(String site, String commodity, String unit, YearMonth month) {}

    private final Map<Line, BigDecimal> sums = new TreeMap<>(Comparator.comparing(Line::site)
            .thenComparing(Line::commodity)
            .thenComparing(Line::unit)
            .thenComparing(Line::month));

    void add(UsageData row) {
        if (row.usage() == null || row.startDate() == null || isSuperseded(row)) {
            return;
        }
        // An exclusion is a quantity to subtract.
        BigDecimal counted = Boolean.TRUE.equals(row.exclusion()) ? row.usage().negate() : row.usage();
        Line line = new Line(
                row.site() == null ? "(no site)" : row.site().name(),
                text(row.datasourceType()),
                text(row.usageUnits()),
                YearMonth.from(row.startDate()));
        sums.merge(line, counted, BigDecimal::add);
    }

    void print(PrintStream out) {
        String format = "%-24s %-12s %-10s %-8s %14s%n";
        out.println();
        out.printf(format, "Site", "Commodity", "Unit", "Month", "Usage");
        sums.forEach((line, sum) -> out.printf(
                format,
                line.site(),
                line.commodity(),
                line.unit(),
                line.month(),
                sum.stripTrailingZeros().toPlainString()));
    }

    /** Tells whether a newer bill replaces the one of this record, whose figures then no longer count. */
    private static boolean isSuperseded(UsageData row) {
        String replacement = row.document() == null ? null : row.document().revisedDocumentId();
        return replacement != null && !replacement.isEmpty();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
