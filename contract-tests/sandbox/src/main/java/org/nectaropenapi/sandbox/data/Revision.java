package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.DemandReading;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.LineItem;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.UsageValues;

/** Writes the bill that corrects another one: the same periods and meters, with figures that differ by some percent. */
final class Revision {
    private static final int DAYS_AFTER = 9;

    private final Bill old;
    private final Ids ids;
    private final BigDecimal factor;
    private final Map<BigDecimal, BigDecimal> figures = new HashMap<>();
    private final Map<UsageRow, UsageRow> rows = new IdentityHashMap<>();

    private Revision(Bill old, Ids ids) {
        this.old = old;
        this.ids = ids;
        double percent = 2 + ids.fraction() * 10;
        this.factor = BigDecimal.valueOf(ids.fraction() < 0.5 ? 100 - percent : 100 + percent)
                .movePointLeft(2)
                .setScale(4, RoundingMode.HALF_UP);
    }

    static Bill of(Bill old, Instant created, Ids ids) {
        return new Revision(old, ids).write(created);
    }

    private Bill write(Instant created) {
        Bill.Details was = old.details();
        List<UsageRow> newRows = old.rows().stream().map(this::row).toList();
        Bill.Details details = new Bill.Details(
                ids.next(),
                was.companyId(),
                was.connectionId(),
                was.jobId(),
                was.accountNumber(),
                was.utility(),
                was.country(),
                was.billDate().plusDays(DAYS_AFTER),
                was.dueDate().plusDays(DAYS_AFTER),
                ids.digits(10),
                was.previousBalance(),
                was.fileName().replaceFirst("(\\.\\w+)?$", "-revised$1"),
                "Corrected reading",
                created);
        return new Bill(details, lineItems(), newRows, demand());
    }

    private UsageRow row(UsageRow row) {
        UsageRow.Details was = row.details();
        UsageRow.Register register = was.register();
        BigDecimal usage;
        if (register == null) {
            usage = scaled(was.usage());
        } else {
            BigDecimal steps = scaled(register.current().subtract(register.previous()));
            usage = steps.multiply(register.multiplier());
            register = new UsageRow.Register(
                    register.previous(),
                    register.previous().add(steps),
                    register.multiplier(),
                    register.pressureFactor());
        }
        figures.put(was.usage(), usage);
        UsageRow.NetMetering solar = was.netMetering();
        UsageRow.NetMetering net =
                solar == null ? null : new UsageRow.NetMetering(usage, solar.imported(), solar.exported());
        UsageValues values = row.values();
        UsageRow revised = new UsageRow(
                new UsageRow.Details(
                        ids.next(),
                        was.companyId(),
                        row.meter(),
                        was.datasourceType(),
                        usage,
                        parts(was.parts(), usage),
                        register,
                        net,
                        was.billedDemand()),
                new UsageValues(
                        values.startDate(),
                        values.endDate(),
                        values.units(),
                        values.tariff(),
                        false,
                        values.implied(),
                        values.exclusion()));
        rows.put(row, revised);
        return revised;
    }

    /** Scales the parts of a quantity; the last one takes the rest. */
    private List<UsageRow.Part> parts(List<UsageRow.Part> parts, BigDecimal total) {
        List<UsageRow.Part> revised = new ArrayList<>();
        BigDecimal rest = total;
        for (UsageRow.Part part : parts) {
            BigDecimal usage = revised.size() == parts.size() - 1 ? rest : scaled(part.usage());
            figures.put(part.usage(), usage);
            rest = rest.subtract(usage);
            revised.add(new UsageRow.Part(part.timeOfUse(), usage, part.description()));
        }
        return revised;
    }

    private List<LineItem> lineItems() {
        Charges charges = new Charges();
        old.lineItems().stream()
                .filter(item -> item.kind() != LineItem.Kind.TAX)
                .forEach(item -> charges.recharge(item, revised(item.quantity())));
        return charges.taxed();
    }

    private @Nullable BigDecimal revised(@Nullable BigDecimal quantity) {
        return quantity == null ? null : figures.getOrDefault(quantity, quantity);
    }

    private List<DemandReading> demand() {
        return old.demand().stream()
                .map(reading -> new DemandReading(
                        rows.getOrDefault(reading.row(), reading.row()),
                        reading.demand(),
                        reading.units(),
                        reading.type(),
                        reading.description()))
                .toList();
    }

    /** Scales a figure within its decimals, so that it differs unless it is zero. */
    private BigDecimal scaled(BigDecimal figure) {
        BigDecimal scaled = figure.multiply(factor).setScale(figure.scale(), RoundingMode.HALF_UP);
        return scaled.compareTo(figure) == 0 && figure.signum() != 0 ? figure.add(figure.ulp()) : scaled;
    }
}
