package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.DemandReading;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.LineItem;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageRow;

/** Generates the bills of an account of a sample utility. */
final class BillGenerator extends AccountBills {
    private static final BigDecimal DEMAND_RATE = new BigDecimal("17.35000");
    private static final BigDecimal EXPORT_RATE = new BigDecimal("0.06500");
    private static final int DAYS_TO_PAY = 21;

    private final Connection connection;
    private final SampleUtility utility;
    private final BooleanSupplier demandEnabled;
    private Ids ids;
    private final List<SampleMeter> meters = new ArrayList<>();
    private BigDecimal balance = new BigDecimal("0.00");

    BillGenerator(
            Connection connection,
            AccountPlan plan,
            Account account,
            LocalDate firstStart,
            BooleanSupplier demandEnabled,
            Ids ids) {
        super(account, firstStart);
        this.connection = connection;
        this.utility = plan.utility();
        this.demandEnabled = demandEnabled;
        this.ids = ids;
        for (Site site : plan.sites()) {
            plan.meters().forEach(m -> meters.add(new SampleMeter(m, site, account, ids)));
        }
    }

    List<SampleMeter> meters() {
        return meters;
    }

    /** Draws from another sequence from now on. */
    void drawFrom(Ids newIds) {
        ids = newIds;
        meters.forEach(meter -> meter.drawFrom(newIds));
    }

    @Override
    Ids ids() {
        return ids;
    }

    @Override
    boolean isBilled(BillingPeriod period) {
        return meters.stream().anyMatch(meter -> period.isCollectedAt(meter.meter.site()));
    }

    @Override
    Bill write(BillingPeriod period, boolean estimated, Instant created) {
        Bill bill = bill(period, created, rows(period, estimated, null), null, 0);
        balance = bill.total();
        return bill;
    }

    /** Generates a bill with a slipped decimal point, which a later one corrects. */
    Bill writeMisread(BillingPeriod period, Instant created) {
        return bill(period, created, rows(period, false, BigDecimal.TEN), "Reading under review", 0);
    }

    /** Generates the bill that corrects a misread one, some days later. */
    Bill writeCorrected(BillingPeriod period, Instant created) {
        Bill bill = bill(period, created, rows(period, false, null), "Corrected reading", 9);
        balance = bill.total();
        return bill;
    }

    @Override
    void continueFrom(Bill revised) {
        balance = revised.total();
        for (UsageRow row : revised.rows()) {
            meters.stream().filter(meter -> meter.meter == row.meter()).forEach(meter -> meter.continueFrom(row));
        }
    }

    private List<UsageRow> rows(BillingPeriod period, boolean estimated, @Nullable BigDecimal misreadFactor) {
        List<UsageRow> rows = new ArrayList<>();
        BigDecimal imported = BigDecimal.ZERO;
        for (SampleMeter meter : billed(period)) {
            boolean solar = meter.plan == MeterPlan.ROOF_SOLAR;
            UsageRow row = solar ? meter.generate(period, imported) : meter.read(period, estimated, misreadFactor);
            rows.add(row);
            imported = solar ? BigDecimal.ZERO : imported.add(row.details().usage());
        }
        return rows;
    }

    private List<SampleMeter> billed(BillingPeriod period) {
        return meters.stream()
                .filter(meter -> period.isCollectedAt(meter.meter.site()))
                .toList();
    }

    private Bill bill(BillingPeriod period, Instant created, List<UsageRow> rows, @Nullable String notes, int delay) {
        Bill.Details details = new Bill.Details(
                ids.next(),
                connection.companyId(),
                connection.id(),
                null,
                account().details().number(),
                utility.company,
                connection.details().country(),
                period.billDate().plusDays(delay),
                period.billDate().plusDays(delay + DAYS_TO_PAY),
                ids.digits(10),
                balance,
                utility.filePrefix + "-" + account().details().number() + "-"
                        + period.billDate().plusDays(delay) + ".pdf",
                notes,
                created);
        return new Bill(
                details,
                lineItems(billed(period), rows),
                rows,
                demandEnabled.getAsBoolean() ? demand(rows) : List.of());
    }

    private List<LineItem> lineItems(List<SampleMeter> billed, List<UsageRow> rows) {
        Charges charges = new Charges();
        for (int i = 0; i < rows.size(); i++) {
            charge(charges, billed.get(i).plan, rows.get(i));
        }
        charges.fixed("Customer charge", utility.fixedCharge);
        return charges.taxed();
    }

    private static void charge(Charges charges, MeterPlan plan, UsageRow row) {
        String type = plan.datasourceType;
        UsageRow.NetMetering solar = row.details().netMetering();
        BigDecimal demand = row.details().billedDemand();
        if (solar != null) {
            charges.credit("Export credit", type, solar.exported(), plan.units, EXPORT_RATE);
        } else if (row.details().parts().isEmpty()) {
            charges.supply(plan.caption, type, row.details().usage(), plan.units, plan.rate, null);
        } else {
            row.details()
                    .parts()
                    .forEach(part -> charges.supply(
                            plan.caption + ", " + part.description(),
                            type,
                            part.usage(),
                            plan.units,
                            plan.rate,
                            part.timeOfUse()));
        }
        if (demand != null) {
            charges.demand("Maximum demand charge", type, demand, "kW", DEMAND_RATE);
        }
    }

    private static BigDecimal share(BigDecimal demand, String factor) {
        return demand.multiply(new BigDecimal(factor)).setScale(3, RoundingMode.HALF_UP);
    }

    private static List<DemandReading> demand(List<UsageRow> rows) {
        List<DemandReading> readings = new ArrayList<>();
        for (UsageRow row : rows) {
            BigDecimal demand = row.details().billedDemand();
            if (demand != null) {
                readings.add(new DemandReading(row, demand, "kW", "PEAK", "Maximum demand, on peak"));
                readings.add(new DemandReading(row, share(demand, "0.31"), "kVAR", "PEAK", "Reactive demand, on peak"));
                readings.add(new DemandReading(row, share(demand, "1.05"), "kVA", "CONTRACT", "Contracted capacity"));
                readings.add(new DemandReading(row, share(demand, "0.00092"), "MW", "UCAP", "Capacity obligation"));
                readings.add(new DemandReading(
                        row, share(demand, "0.00088"), "MW", "TRANSMISSION", "Transmission obligation"));
            }
        }
        return readings;
    }
}
