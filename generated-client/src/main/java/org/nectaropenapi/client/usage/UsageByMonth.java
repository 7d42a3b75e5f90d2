package org.nectaropenapi.client.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.UnreadableFieldException;
import org.nectaropenapi.client.model.ChargesUnits;
import org.nectaropenapi.client.model.DatasourceType;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.LineItem;
import org.nectaropenapi.client.model.SiteSummary;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.model.UsageUnits;

/**
 * Adds up usage and charges by calendar month, site, commodity and unit. The amount of a record is divided among the
 * months of its period by days, see {@link MonthShares}; the parts add up to the record exactly, whatever the order of
 * the records. Units and currencies stay as they are.
 *
 * <p>Records that a newer bill supersedes are left out. Excluded records are subtracted: the page says that they are,
 * and that figures of exclusions may be negative, so the size of the figure is taken off whatever its sign. A record
 * without an end date is one of a single day, as the page of updates has it.
 *
 * <p>Memory grows with the totals, not with the records. Whoever adds a record twice counts it twice. Not safe for use
 * by several threads at once.
 */
public final class UsageByMonth {

    /** The fate of a record. */
    public enum Outcome {
        /** It was added. */
        COUNTED,
        /** It is an exclusion, and was subtracted. */
        SUBTRACTED,
        /** It was left out, since a newer bill supersedes its own. */
        SUPERSEDED,
        /** It was left out, since it has no amount. */
        WITHOUT_AMOUNT,
        /** It was left out, since it has no start date. */
        WITHOUT_PERIOD,
        /** It was left out, since its period ends before it begins. */
        ENDS_BEFORE_START,
        /** It was left out, since a field that counts has a value of another type. */
        UNREADABLE
    }

    /** The values that the records of a total share. */
    private record Group(
            @Nullable UUID siteId,
            @Nullable DatasourceType commodity,
            @Nullable UsageUnits unit,
            @Nullable ChargesUnits currency,
            boolean isCharge) {}

    /** The name that a record gives its site, and when the record changed last. */
    private record SiteName(String name, OffsetDateTime updated) {

        private static final Comparator<SiteName> BY_CHANGE =
                Comparator.comparing(SiteName::updated).thenComparing(SiteName::name);
    }

    private static final Comparator<MonthlyTotal> ORDER = Comparator.comparing(
                    MonthlyTotal::siteName, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MonthlyTotal::siteId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(total -> Objects.toString(total.commodity(), "\uffff"))
            .thenComparing(MonthlyTotal::isCharge)
            .thenComparing(MonthlyTotal::unit)
            .thenComparing(MonthlyTotal::month);

    private final boolean isEndPartOfPeriod;
    private final Map<Group, NavigableMap<YearMonth, BigDecimal>> sums = new HashMap<>();
    private final Map<UUID, SiteName> siteNames = new HashMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

    private UsageByMonth(boolean isEndPartOfPeriod) {
        this.isEndPartOfPeriod = isEndPartOfPeriod;
    }

    /**
     * Starts without records, for periods whose end date is their last day, as the pages describe it.
     *
     * @return new, empty totals
     */
    public static UsageByMonth create() {
        return new UsageByMonth(true);
    }

    /**
     * Starts without records, for utilities whose bills end on the day on which the next one begins. The end date is
     * then no part of the period, except where it is the start date as well.
     *
     * @return new, empty totals
     */
    public static UsageByMonth withoutEndDates() {
        return new UsageByMonth(false);
    }

    /**
     * Adds the usage of a record.
     *
     * @param row the record, of a list or of a bill that is not superseded
     * @return what became of it
     */
    public Outcome add(UsageData row) {
        return noted(() -> addUsage(row));
    }

    /**
     * Adds the charges of a bill: the new charges of its period or, where it has none, its line items. The period is
     * that of its usage records. The charges are those of the site and the commodity of these records, where there is
     * only one.
     *
     * @param bill the bill with its usage records
     * @return what became of it
     */
    public Outcome addCharges(Document bill) {
        return noted(() -> addChargesOf(bill));
    }

    private Outcome noted(Supplier<Outcome> addition) {
        Outcome outcome;
        try {
            outcome = addition.get();
        } catch (UnreadableFieldException e) {
            outcome = Outcome.UNREADABLE;
        }
        outcomes.merge(outcome, 1L, Long::sum);
        return outcome;
    }

    private Outcome addUsage(UsageData row) {
        if (row.isSuperseded()) {
            return Outcome.SUPERSEDED;
        }
        BigDecimal usage = row.usage();
        boolean isExcluded = row.isExcluded();
        SiteSummary site = row.site();
        Group group = new Group(site == null ? null : site.id(), row.datasourceType(), row.usageUnits(), null, false);
        SiteName name = nameOf(site, row.updated());
        Outcome outcome =
                add(group, usage == null || !isExcluded ? usage : usage.abs().negate(), row.startDate(), lastDay(row));
        if (outcome == Outcome.COUNTED && group.siteId() != null && name != null) {
            siteNames.merge(group.siteId(), name, UsageByMonth::later);
        }
        return outcome == Outcome.COUNTED && isExcluded ? Outcome.SUBTRACTED : outcome;
    }

    private static @Nullable SiteName nameOf(@Nullable SiteSummary site, @Nullable OffsetDateTime updated) {
        String name = site == null ? null : site.name();
        return name == null ? null : new SiteName(name, updated == null ? OffsetDateTime.MIN : updated);
    }

    private static SiteName later(SiteName one, SiteName other) {
        return SiteName.BY_CHANGE.compare(one, other) >= 0 ? one : other;
    }

    private @Nullable LocalDate lastDay(UsageData row) {
        LocalDate start = row.startDate();
        LocalDate end = row.endDate();
        if (end == null) {
            return start;
        }
        return isEndPartOfPeriod || end.equals(start) ? end : end.minusDays(1);
    }

    private Outcome addChargesOf(Document bill) {
        if (bill.isSuperseded()) {
            return Outcome.SUPERSEDED;
        }
        LocalDate first = null;
        LocalDate last = null;
        List<@Nullable UUID> sites = new ArrayList<>();
        List<@Nullable DatasourceType> commodities = new ArrayList<>();
        for (UsageData row : bill.usageData()) {
            LocalDate start = row.startDate();
            LocalDate end = lastDay(row);
            if (start != null && end != null) {
                first = first == null || start.isBefore(first) ? start : first;
                last = last == null || end.isAfter(last) ? end : last;
            }
            SiteSummary site = row.site();
            sites.add(site == null ? null : site.id());
            commodities.add(row.datasourceType());
        }
        Group group = new Group(only(sites), only(commodities), null, bill.chargesUnits(), true);
        return add(group, charges(bill), first, last);
    }

    private static <T> @Nullable T only(List<@Nullable T> values) {
        return values.stream().distinct().count() == 1 ? values.get(0) : null;
    }

    private static @Nullable BigDecimal charges(Document bill) {
        BigDecimal charges = bill.currentCharges();
        if (charges != null || bill.lineItems().isEmpty()) {
            return charges;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (LineItem line : bill.lineItems()) {
            BigDecimal charge = line.totalCharge();
            if (charge == null) {
                return null;
            }
            sum = sum.add(charge);
        }
        return sum;
    }

    private Outcome add(Group group, @Nullable BigDecimal amount, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (amount == null) {
            return Outcome.WITHOUT_AMOUNT;
        }
        if (first == null || last == null) {
            return Outcome.WITHOUT_PERIOD;
        }
        if (last.isBefore(first)) {
            return Outcome.ENDS_BEFORE_START;
        }
        NavigableMap<YearMonth, BigDecimal> months = sums.computeIfAbsent(group, any -> new TreeMap<>());
        MonthShares.of(amount, first, last).forEach((month, share) -> months.merge(month, share, BigDecimal::add));
        return Outcome.COUNTED;
    }

    /**
     * Returns the totals so far.
     *
     * @return a new list, by site, commodity, usage before charges, unit and month
     */
    public List<MonthlyTotal> totals() {
        List<MonthlyTotal> totals = new ArrayList<>();
        sums.forEach((group, months) -> months.forEach((month, sum) -> {
            SiteName name = group.siteId() == null ? null : siteNames.get(group.siteId());
            totals.add(new MonthlyTotal(
                    month,
                    group.siteId(),
                    name == null ? null : name.name(),
                    group.commodity(),
                    group.unit(),
                    group.currency(),
                    group.isCharge(),
                    sum));
        }));
        totals.sort(ORDER);
        return Collections.unmodifiableList(totals);
    }

    /**
     * Returns how many records were counted and why others were not.
     *
     * @return the number of records by outcome, without those that did not occur
     */
    public Map<Outcome, Long> outcomes() {
        return Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }
}
