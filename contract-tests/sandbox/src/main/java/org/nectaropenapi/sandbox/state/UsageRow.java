package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consumption of one meter over one period, as a bill states it. */
public final class UsageRow extends StoredResource<UsageRow.Details> {

    /**
     * The part of the bill that cannot change.
     *
     * @param id id of the record
     * @param companyId its company
     * @param meter the meter that the bill names, or null when none could be matched
     * @param datasourceType a value of DatasourceType
     * @param usage the quantity
     * @param parts its time-of-use parts
     * @param register the readings it follows from, or null
     * @param netMetering generated, imported and exported energy, or null
     * @param billedDemand demand that was billed, or null
     */
    public record Details(
            UUID id,
            UUID companyId,
            @Nullable Meter meter,
            String datasourceType,
            BigDecimal usage,
            List<Part> parts,
            @Nullable Register register,
            @Nullable NetMetering netMetering,
            @Nullable BigDecimal billedDemand)
            implements CompanyResource {}

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
     * @param multiplier units for each step of the counter
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

    private UsageValues values;
    private @Nullable Meter meter;
    private @Nullable Instant changed;

    /**
     * Creates a record.
     *
     * @param details the part of the bill that cannot change
     * @param values the values that the API can change
     */
    public UsageRow(Details details, UsageValues values) {
        super(details);
        this.values = values;
        this.meter = details.meter();
    }

    /** {@return the values that the API can change} */
    public UsageValues values() {
        return values;
    }

    /** {@return its meter, which can be assigned anew, or null} */
    public @Nullable Meter meter() {
        return meter;
    }

    /**
     * Assigns it to another meter.
     *
     * @param newMeter the meter
     */
    public void assign(Meter newMeter) {
        meter = newMeter;
    }

    /** {@return when it last changed, or null} */
    public @Nullable Instant changed() {
        return changed;
    }

    /**
     * Changes the record.
     *
     * @param newValues the new values
     * @param at when
     */
    public void change(UsageValues newValues, Instant at) {
        values = newValues;
        touch(at);
    }

    /**
     * Changes its values and leaves its date of change as it was.
     *
     * @param newValues the new values
     */
    public void set(UsageValues newValues) {
        values = newValues;
    }

    /**
     * Records a change.
     *
     * @param at when
     */
    public void touch(Instant at) {
        changed = at;
    }

    /**
     * Returns whether the record belongs to a site.
     *
     * @param siteId the site
     * @return whether its meter is at the site
     */
    public boolean isAt(UUID siteId) {
        return meter != null && meter.site().id().equals(siteId);
    }
}
