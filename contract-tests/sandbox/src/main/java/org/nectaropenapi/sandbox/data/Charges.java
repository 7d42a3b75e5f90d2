package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.LineItem;

/** Collects the lines of a bill. Every amount is rounded to cents, so that the lines add up to the total. */
final class Charges {
    private static final BigDecimal TAX_RATE = new BigDecimal("0.0725");

    private final List<LineItem> items = new ArrayList<>();

    void supply(
            String description,
            String datasourceType,
            BigDecimal quantity,
            String units,
            BigDecimal rate,
            @Nullable String timeOfUse) {
        add(description, LineItem.Kind.SUPPLY, datasourceType, quantity, units, rate, timeOfUse);
    }

    void demand(String description, String datasourceType, BigDecimal quantity, String units, BigDecimal rate) {
        add(description, LineItem.Kind.DEMAND, datasourceType, quantity, units, rate, null);
    }

    void credit(String description, String datasourceType, BigDecimal quantity, String units, BigDecimal rate) {
        add(description, LineItem.Kind.CREDIT, datasourceType, quantity, units, rate.negate(), null);
    }

    /** Repeats a line of another bill with another quantity, or as it is when it has none. */
    void recharge(LineItem item, @Nullable BigDecimal quantity) {
        BigDecimal rate = item.rate();
        BigDecimal total = quantity == null || rate == null ? item.total() : cents(quantity.multiply(rate));
        items.add(new LineItem(
                item.description(),
                item.kind(),
                item.datasourceType(),
                quantity,
                item.units(),
                rate,
                total,
                item.timeOfUse()));
    }

    void fixed(String description, BigDecimal amount) {
        items.add(new LineItem(description, LineItem.Kind.FIXED, null, null, null, null, cents(amount), null));
    }

    /** Adds the tax on everything so far and returns all lines. */
    List<LineItem> taxed() {
        BigDecimal net = items.stream().map(LineItem::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = cents(net.max(BigDecimal.ZERO).multiply(TAX_RATE));
        items.add(new LineItem("Utility users tax", LineItem.Kind.TAX, null, null, null, null, tax, null));
        return List.copyOf(items);
    }

    private void add(
            String description,
            LineItem.Kind kind,
            String datasourceType,
            BigDecimal quantity,
            String units,
            BigDecimal rate,
            @Nullable String timeOfUse) {
        BigDecimal total = cents(quantity.multiply(rate));
        items.add(new LineItem(description, kind, datasourceType, quantity, units, rate, total, timeOfUse));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
