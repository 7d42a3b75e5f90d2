package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.util.List;

/** The utilities whose bills a sandbox connection collects. */
enum SampleUtility {
    /** One account over all sites, as large customers have it. */
    POWER(
            "Bay Grid Electric",
            "power",
            1,
            true,
            "42.50",
            MeterPlan.BUILDING_POWER,
            MeterPlan.PARKING_POWER,
            MeterPlan.ROOF_SOLAR),
    GAS("Golden Valley Gas", "gas", 12, false, "24.80", MeterPlan.HEATING_GAS),
    WATER("Alder Creek Water Department", "water", 5, false, "31.15", MeterPlan.DOMESTIC_WATER),
    FUEL("Harbor Coal and Fuel Supply", "fuel", 1, false, "65.00", MeterPlan.BOILER_FUEL);

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
