package org.nectaropenapi.sandbox.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The values of a usage record that the API can change.
 *
 * @param startDate first day of the period
 * @param endDate last day of the period
 * @param units a value of UsageUnits
 * @param tariff tariff code, or null
 * @param estimated whether the utility estimated the figure
 * @param implied whether the figure is implied by other figures
 * @param exclusion whether the record is subtracted when usage is added up
 */
public record UsageValues(
        LocalDate startDate,
        LocalDate endDate,
        String units,
        @Nullable String tariff,
        boolean estimated,
        boolean implied,
        boolean exclusion) {

    /**
     * Creates the values of a new bill.
     *
     * @param startDate first day of the period
     * @param endDate last day of the period
     * @param units a value of UsageUnits
     * @param tariff tariff code, or null
     * @param estimated whether the utility estimated the figure
     */
    public UsageValues(
            LocalDate startDate, LocalDate endDate, String units, @Nullable String tariff, boolean estimated) {
        this(startDate, endDate, units, tariff, estimated, false, false);
    }

    /**
     * Returns these values with another exclusion.
     *
     * @param newExclusion whether the record is subtracted
     * @return the values
     */
    public UsageValues withExclusion(boolean newExclusion) {
        return new UsageValues(startDate, endDate, units, tariff, estimated, implied, newExclusion);
    }
}
