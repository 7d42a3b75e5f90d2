package org.nectaropenapi.client.usage;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.ChargesUnits;
import org.nectaropenapi.client.model.DatasourceType;
import org.nectaropenapi.client.model.UsageUnits;
import org.nectaropenapi.client.units.UnitConversion;

/**
 * The usage or the charges of a month, at a site, of a commodity and in a unit.
 *
 * @param month the calendar month
 * @param siteId the site; null for records without one, and for charges of a bill of several sites
 * @param siteName the site's name, by the record that changed last; null when no record has one
 * @param commodity the commodity; null for records without one, and for charges of a bill of several commodities
 * @param usageUnit the unit of usage; null for charges, and for usage of records without a unit
 * @param currency the currency of charges; null for usage, and for charges of bills without a currency
 * @param isCharge true for charges, false for usage
 * @param amount the sum
 */
public record MonthlyTotal(
        YearMonth month,
        @Nullable UUID siteId,
        @Nullable String siteName,
        @Nullable DatasourceType commodity,
        @Nullable UsageUnits usageUnit,
        @Nullable ChargesUnits currency,
        boolean isCharge,
        BigDecimal amount) {

    /**
     * Returns the text of the unit or of the currency.
     *
     * @return the text as it stands in JSON, empty without one
     */
    public String unit() {
        return usageUnit != null ? usageUnit.value() : currency != null ? currency.value() : "";
    }

    /**
     * Converts usage to another unit of the same quantity.
     *
     * @param target the unit
     * @param scale the decimals of the result, which is rounded once
     * @return the usage in this unit
     * @throws IllegalArgumentException if there is no such conversion, see {@link UnitConversion#between}, or if this
     *     is no usage in a unit
     */
    public MonthlyTotal in(UsageUnits target, int scale) {
        if (usageUnit == null) {
            throw new IllegalArgumentException(
                    isCharge ? "Charges have no unit of usage." : "The usage of " + month + " has no unit.");
        }
        BigDecimal converted = UnitConversion.between(usageUnit, target).rounded(amount, scale);
        return new MonthlyTotal(month, siteId, siteName, commodity, target, currency, isCharge, converted);
    }
}
