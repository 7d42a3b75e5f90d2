package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.UsageValues;

/** A meter with a counter that runs on from period to period. */
final class SampleMeter {
    private static final BigDecimal PEAK_SHARE = new BigDecimal("0.34");

    private static final BigDecimal NORMAL_PRESSURE = new BigDecimal("1.0000");

    final MeterPlan plan;
    final Meter meter;
    private Ids ids;
    private final double size;
    private BigDecimal counter;

    SampleMeter(MeterPlan plan, Site site, Account account, Ids ids) {
        this.plan = plan;
        this.ids = ids;
        this.meter = new Meter(
                ids.next(),
                site,
                account,
                plan.datasourceType,
                identifiers(account.details().number(), ids),
                plan.traits());
        this.size = 0.75 + ids.fraction() * 0.6;
        this.counter = new BigDecimal(ids.digits(5)).setScale(plan.decimals);
    }

    /** Draws from another sequence from now on. */
    void drawFrom(Ids newIds) {
        ids = newIds;
    }

    /** Continues from the reading of a corrected bill. */
    void continueFrom(UsageRow corrected) {
        UsageRow.Register register = corrected.details().register();
        if (register != null) {
            counter = register.current();
        }
    }

    private static List<Identifier> identifiers(String accountNumber, Ids ids) {
        List<Identifier> identifiers = new ArrayList<>();
        // Real bills print leading zeros and dashes, which the identifier filter has to ignore.
        identifiers.add(new Identifier("Meter No.", "0" + ids.digits(9), "METER"));
        identifiers.add(new Identifier("Account Number", accountNumber, "ACCOUNT"));
        return identifiers;
    }

    UsageRow read(BillingPeriod period, boolean estimated, @Nullable BigDecimal misreadFactor) {
        double usage = plan.monthly * size * plan.season.factor(period.start()) * period.days() / 30;
        usage *= 0.96 + ids.fraction() * 0.08;
        BigDecimal steps = BigDecimal.valueOf(usage)
                .divide(plan.multiplier, plan.decimals, RoundingMode.HALF_UP)
                .multiply(misreadFactor == null ? BigDecimal.ONE : misreadFactor)
                .setScale(plan.decimals, RoundingMode.HALF_UP);
        UsageRow.Register register =
                new UsageRow.Register(counter, counter.add(steps), plan.multiplier, pressureFactor());
        if (misreadFactor == null) {
            counter = register.current();
        }
        return row(period, steps.multiply(plan.multiplier), register, null, estimated);
    }

    /** Reads a period of a site with solar panels: energy generated, imported and exported. */
    UsageRow generate(BillingPeriod period, BigDecimal imported) {
        double usage = plan.monthly * size * plan.season.factor(period.start()) * period.days() / 30;
        BigDecimal generated = BigDecimal.valueOf(usage).setScale(0, RoundingMode.HALF_UP);
        BigDecimal exported = generated
                .multiply(BigDecimal.valueOf(0.3 + ids.fraction() * 0.1))
                .setScale(0, RoundingMode.HALF_UP);
        UsageRow.Register register = new UsageRow.Register(counter, counter.add(generated), plan.multiplier, null);
        counter = register.current();
        return row(period, generated, register, new UsageRow.NetMetering(generated, imported, exported), false);
    }

    /** Returns the second multiplier, which gas meters have. */
    private @Nullable BigDecimal pressureFactor() {
        return plan == MeterPlan.HEATING_GAS ? NORMAL_PRESSURE : null;
    }

    private UsageRow row(
            BillingPeriod period,
            BigDecimal usage,
            UsageRow.Register register,
            UsageRow.@Nullable NetMetering netMetering,
            boolean estimated) {
        List<UsageRow.Part> parts = plan == MeterPlan.BUILDING_POWER ? peakAndOffPeak(usage) : List.of();
        UsageRow.Details details = new UsageRow.Details(
                ids.next(),
                meter.companyId(),
                meter,
                plan.datasourceType,
                usage,
                parts,
                register,
                netMetering,
                plan == MeterPlan.BUILDING_POWER ? demand(usage, period) : null);
        return new UsageRow(details, new UsageValues(period.start(), period.end(), plan.units, plan.tariff, estimated));
    }

    private static List<UsageRow.Part> peakAndOffPeak(BigDecimal usage) {
        BigDecimal peak = usage.multiply(PEAK_SHARE).setScale(1, RoundingMode.HALF_UP);
        return List.of(
                new UsageRow.Part("PEAK", peak, "Peak 4 pm to 9 pm"),
                new UsageRow.Part("OFF_PEAK", usage.subtract(peak), "Off-peak, all other hours"));
    }

    /** Returns the demand of a building whose average load is about half of its peak. */
    private static BigDecimal demand(BigDecimal usage, BillingPeriod period) {
        return usage.divide(BigDecimal.valueOf(period.days() * 12L), 1, RoundingMode.HALF_UP);
    }
}
