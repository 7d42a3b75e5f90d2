package org.nectaropenapi.sandbox.data;

import java.time.LocalDate;

/** Seasonal factors of consumption in the northern hemisphere. */
enum Season {
    /** Cooling in summer, some heating in winter. */
    COOLING(1.05, 1.00, 0.92, 0.88, 0.93, 1.12, 1.28, 1.30, 1.14, 0.95, 0.93, 1.04),
    /** Heating in winter. */
    HEATING(2.05, 1.85, 1.50, 0.95, 0.55, 0.30, 0.22, 0.22, 0.35, 0.75, 1.40, 1.90),
    /** Irrigation in summer. */
    WATERING(0.80, 0.80, 0.85, 0.95, 1.10, 1.25, 1.35, 1.35, 1.15, 0.95, 0.80, 0.78),
    /** Long days in summer. */
    SUN(0.48, 0.62, 0.92, 1.15, 1.35, 1.45, 1.48, 1.36, 1.12, 0.85, 0.56, 0.42),
    /** The same all year. */
    STEADY(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private final double[] factors;

    Season(double... factors) {
        this.factors = factors;
    }

    double factor(LocalDate date) {
        return factors[date.getMonthValue() - 1];
    }
}
