package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One charge or credit of a bill.
 *
 * @param description its text
 * @param kind what it is
 * @param datasourceType the utility type it belongs to, or null for the bill as a whole
 * @param quantity quantity charged, or null
 * @param units unit of the quantity, or null
 * @param rate price of a unit, or null
 * @param total its amount; a credit is negative
 * @param timeOfUse time-of-use label, or null
 */
public record LineItem(
        String description,
        Kind kind,
        @Nullable String datasourceType,
        @Nullable BigDecimal quantity,
        @Nullable String units,
        @Nullable BigDecimal rate,
        BigDecimal total,
        @Nullable String timeOfUse) {

    /** What a line is. */
    public enum Kind {
        /** The commodity itself. */
        SUPPLY,
        /** Charged by the highest demand. */
        DEMAND,
        /** A fixed charge. */
        FIXED,
        /** In the customer's favour. */
        CREDIT,
        /** A tax. */
        TAX
    }
}
