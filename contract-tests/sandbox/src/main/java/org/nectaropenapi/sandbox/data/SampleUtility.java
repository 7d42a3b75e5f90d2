package org.nectaropenapi.sandbox.data;

import static org.nectaropenapi.sandbox.data.MeterPlan.BOILER_FUEL;
import static org.nectaropenapi.sandbox.data.MeterPlan.BUILDING_POWER;
import static org.nectaropenapi.sandbox.data.MeterPlan.DOMESTIC_WATER;
import static org.nectaropenapi.sandbox.data.MeterPlan.HEATING_GAS;
import static org.nectaropenapi.sandbox.data.MeterPlan.PARKING_POWER;
import static org.nectaropenapi.sandbox.data.MeterPlan.ROOF_SOLAR;

import java.math.BigDecimal;
import java.util.List;

/** The utilities whose bills a sandbox connection collects. */
enum SampleUtility {
    /** One account for all sites, as large customers have. */
    POWER("Bay Grid Electric", "power", 1, true, "42.50", BUILDING_POWER, PARKING_POWER, ROOF_SOLAR),
    GAS("Golden Valley Gas", "gas", 12, false, "24.80", HEATING_GAS),
    WATER("Alder Creek Water Department", "water", 5, false, "31.15", DOMESTIC_WATER),
    FUEL("Harbor Coal and Fuel Supply", "fuel", 1, false, "65.00", BOILER_FUEL);

    final String company;
    final String filePrefix;
    /** Day of the month on which a billing period begins. */
    final int firstDay;

    final boolean smartMeters;
    final BigDecimal fixedCharge;
    final List<MeterPlan> meters;

    SampleUtility(
            String company,
            String filePrefix,
            int firstDay,
            boolean smartMeters,
            String fixedCharge,
            MeterPlan... meters) {
        this.company = company;
        this.filePrefix = filePrefix;
        this.firstDay = firstDay;
        this.smartMeters = smartMeters;
        this.fixedCharge = new BigDecimal(fixedCharge);
        this.meters = List.of(meters);
    }
}
