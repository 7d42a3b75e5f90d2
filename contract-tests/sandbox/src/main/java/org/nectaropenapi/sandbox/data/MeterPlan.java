package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of meters that sample data have. */
enum MeterPlan {
    BUILDING_POWER(
            "ELECTRICITY", "Energy charge", "kWh", 18_500, Season.COOLING, "0.18240", "40", 1, "B-19 TOU", Map.of()),
    PARKING_POWER(
            "ELECTRICITY",
            "Vehicle charging, off-peak",
            "kWh",
            2_100,
            Season.STEADY,
            "0.14110",
            "1",
            0,
            "BEV-1",
            Map.of("timeOfUse", "OFF_PEAK")),
    ROOF_SOLAR(
            "SOLAR", "Generation", "kWh", 6_400, Season.SUN, "0", "1", 0, "NEM-2", Map.of("netMeteringType", "EXPORT")),
    HEATING_GAS(
            "GAS",
            "Gas supply",
            "thm (US)",
            640,
            Season.HEATING,
            "1.21500",
            "1.0245",
            0,
            "G-NR1",
            Map.of("gasType", "NATURAL_GAS")),
    DOMESTIC_WATER(
            "WATER",
            "Water use",
            "HCF",
            58,
            Season.WATERING,
            "5.86000",
            "1",
            2,
            "W-2 Commercial",
            Map.of("waterType", "POTABLE_WATER", "meterHighLow", "HIGH")),
    BOILER_FUEL(
            "FUEL",
            "Anthracite, delivered",
            "sh ton",
            4.5,
            Season.HEATING,
            "318.00000",
            "1",
            2,
            null,
            Map.of("fuelType", "ANTHRACITE_COAL"));

    final String datasourceType;
    final String caption;
    final String units;
    final double monthly;
    final Season season;
    final BigDecimal rate;
    /** What a step of the counter stands for. */
    final BigDecimal multiplier;
    /** Decimals of the counter. */
    final int decimals;

    final @Nullable String tariff;
    final Map<String, String> traits;

    MeterPlan(
            String datasourceType,
            String caption,
            String units,
            double monthly,
            Season season,
            String rate,
            String multiplier,
            int decimals,
            @Nullable String tariff,
            Map<String, String> traits) {
        this.datasourceType = datasourceType;
        this.caption = caption;
        this.units = units;
        this.monthly = monthly;
        this.season = season;
        this.rate = new BigDecimal(rate);
        this.multiplier = new BigDecimal(multiplier);
        this.decimals = decimals;
        this.tariff = tariff;
        this.traits = traits;
    }
}
