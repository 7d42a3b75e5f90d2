package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One charge or credit of a bill.
 *
 * @param description its text
 * @param kind its kind
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

    /** The kind of a line. */
    public enum Kind {
        /** The supplied commodity. */
        SUPPLY,
        /** Charged by the highest demand. */
        DEMAND,
        /** A fixed charge. */
        FIXED,
        /** A credit to the customer. */
        CREDIT,
        /** A tax. */
        TAX
    }
}
