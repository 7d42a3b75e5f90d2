package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consumption of one meter over one period, as a bill states it. */
public final class UsageRow implements CompanyResource {

    /**
     * What the bill says and nobody can change.
     *
     * @param id id of the record
     * @param companyId its company
     * @param meter the meter, or null when none could be matched
     * @param datasourceType a value of DatasourceType
     * @param usage the quantity
     * @param parts its time-of-use parts
     * @param register the readings it follows from, or null
     * @param netMetering generated, imported and exported energy, or null
     * @param billedDemand demand that was billed, or null
     */
    public record Facts(
            UUID id,
            UUID companyId,
            @Nullable Meter meter,
            String datasourceType,
            BigDecimal usage,
            List<Part> parts,
            @Nullable Register register,
            @Nullable NetMetering netMetering,
            @Nullable BigDecimal billedDemand) {}

    /**
     * A part of the quantity.
     *
     * @param timeOfUse a value of TimeOfUse
     * @param usage the quantity
     * @param description its caption on the bill
     */
    public record Part(String timeOfUse, BigDecimal usage, String description) {}

    /**
     * Readings of a counter.
     *
     * @param previous at the start
     * @param current at the end
     * @param multiplier what a step of the counter stands for
     * @param pressureFactor second multiplier, of gas meters, or null
     */
    public record Register(
            BigDecimal previous,
            BigDecimal current,
            BigDecimal multiplier,
            @Nullable BigDecimal pressureFactor) {}

    /**
     * Energy of a site with solar panels, in kWh.
     *
     * @param generated made on site
     * @param imported taken from the grid
     * @param exported fed into the grid
     */
    public record NetMetering(BigDecimal generated, BigDecimal imported, BigDecimal exported) {}

    private final Facts facts;
    private LocalDate startDate;
    private LocalDate endDate;
    private String units;
    private @Nullable String tariff;
    private boolean estimated;
    private boolean implied;
    private boolean exclusion;
    private @Nullable Instant changed;

    /**
     * Makes a record.
     *
     * @param facts what the bill says and nobody can change
     * @param startDate first day of the period
     * @param endDate last day of the period
     * @param units a value of UsageUnits
     * @param tariff tariff code, or null
     * @param estimated whether the utility estimated the figure
     */
    public UsageRow(
            Facts facts,
            LocalDate startDate,
            LocalDate endDate,
            String units,
            @Nullable String tariff,
            boolean estimated) {
        this.facts = facts;
        this.startDate = startDate;
        this.endDate = endDate;
        this.units = units;
        this.tariff = tariff;
        this.estimated = estimated;
    }

    @Override
    public UUID id() {
        return facts.id();
    }

    @Override
    public UUID companyId() {
        return facts.companyId();
    }

    /** {@return what the bill says and nobody can change} */
    public Facts facts() {
        return facts;
    }

    /** {@return first day of the period} */
    public LocalDate startDate() {
        return startDate;
    }

    /** {@return last day of the period} */
    public LocalDate endDate() {
        return endDate;
    }

    /** {@return a value of UsageUnits} */
    public String units() {
        return units;
    }

    /** {@return tariff code, or null} */
    public @Nullable String tariff() {
        return tariff;
    }

    /** {@return whether the utility estimated the figure} */
    public boolean isEstimated() {
        return estimated;
    }

    /** {@return whether the figure is implied by other figures} */
    public boolean isImplied() {
        return implied;
    }

    /** {@return whether the record is subtracted when usage is added up} */
    public boolean isExclusion() {
        return exclusion;
    }

    /** {@return when the API last changed it, or null} */
    public @Nullable Instant changed() {
        return changed;
    }

    /** {@return the values that the API can change} */
    public UsageChange values() {
        return new UsageChange(startDate, endDate, units, tariff, estimated, implied, exclusion);
    }

    /**
     * Changes the record.
     *
     * @param change the new values
     * @param at when
     */
    public void change(UsageChange change, Instant at) {
        startDate = change.startDate();
        endDate = change.endDate();
        units = change.units();
        tariff = change.tariff();
        estimated = change.estimated();
        implied = change.implied();
        exclusion = change.exclusion();
        changed = at;
    }
}
