package org.nectaropenapi.sandbox.data;

import static org.nectaropenapi.sandbox.data.Season.COOLING;
import static org.nectaropenapi.sandbox.data.Season.HEATING;
import static org.nectaropenapi.sandbox.data.Season.STEADY;
import static org.nectaropenapi.sandbox.data.Season.SUN;
import static org.nectaropenapi.sandbox.data.Season.WATERING;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of meters in sample data. */
enum MeterPlan {
    BUILDING_POWER("ELECTRICITY", "Energy charge", "kWh", 18_500, COOLING, "0.18240", "40", 1, "B-19 TOU"),
    PARKING_POWER("ELECTRICITY", "Vehicle charging, off-peak", "kWh", 2_100, STEADY, "0.14110", "1", 0, "BEV-1"),
    ROOF_SOLAR("SOLAR", "Generation", "kWh", 6_400, SUN, "0", "1", 0, "NEM-2"),
    HEATING_GAS("GAS", "Gas supply", "thm (US)", 640, HEATING, "1.21500", "1.0245", 0, "G-NR1"),
    DOMESTIC_WATER("WATER", "Water use", "HCF", 58, WATERING, "5.86000", "1", 2, "W-2 Commercial"),
    BOILER_FUEL("FUEL", "Anthracite, delivered", "sh ton", 4.5, HEATING, "318.00000", "1", 2, null);

    final String datasourceType;
    final String caption;
    final String units;
    final double monthly;
    final Season season;
    final BigDecimal rate;
    /** Units for each step of the counter. */
    final BigDecimal multiplier;
    /** Decimals of the counter. */
    final int decimals;

    final @Nullable String tariff;

    MeterPlan(
            String datasourceType,
            String caption,
            String units,
            double monthly,
            Season season,
            String rate,
            String multiplier,
            int decimals,
            @Nullable String tariff) {
        this.datasourceType = datasourceType;
        this.caption = caption;
        this.units = units;
        this.monthly = monthly;
        this.season = season;
        this.rate = new BigDecimal(rate);
        this.multiplier = new BigDecimal(multiplier);
        this.decimals = decimals;
        this.tariff = tariff;
    }

    /** Returns further attributes of the meter by field name. */
    Map<String, String> traits() {
        return switch (this) {
            case BUILDING_POWER -> Map.of();
            case PARKING_POWER -> Map.of("timeOfUse", "OFF_PEAK");
            case ROOF_SOLAR -> Map.of("netMeteringType", "EXPORT");
            case HEATING_GAS -> Map.of("gasType", "NATURAL_GAS");
            case DOMESTIC_WATER -> Map.of("waterType", "POTABLE_WATER", "meterHighLow", "HIGH");
            case BOILER_FUEL -> Map.of("fuelType", "ANTHRACITE_COAL");
        };
    }
}
