package org.nectaropenapi.client.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The conversion from a unit to another one of the same quantity, by exact factors. It rounds once, and only where its
 * caller says how.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class UnitConversion {

    private final BigDecimal multiplier;
    private final BigDecimal divisor;

    private UnitConversion(BigDecimal multiplier, BigDecimal divisor) {
        this.multiplier = multiplier;
        this.divisor = divisor;
    }

    /**
     * Finds the conversion between two units.
     *
     * @param from the unit of the amounts to convert
     * @param to the unit of the results
     * @return the conversion
     * @throws IncompatibleUnitsException if they measure different quantities, such as a volume of gas and its energy,
     *     or if the document has no factor for one of them
     */
    public static UnitConversion between(MeasuredUnit from, MeasuredUnit to) {
        if (from.equals(to)) {
            return new UnitConversion(BigDecimal.ONE, BigDecimal.ONE);
        }
        UnitFactor source = known(from, from.factor());
        UnitFactor target = known(to, to.factor());
        if (!source.quantity().equals(target.quantity())) {
            throw new IncompatibleUnitsException("'" + from.value() + "' measures " + source.quantity() + " and '"
                    + to.value() + "' measures " + target.quantity()
                    + ": no factor converts one to the other without a property of what is measured, such as the"
                    + " heating value of a gas or the density of a fuel");
        }
        return new UnitConversion(source.factor(), target.factor());
    }

    private static UnitFactor known(MeasuredUnit unit, @Nullable UnitFactor factor) {
        if (factor == null) {
            throw new IncompatibleUnitsException(
                    "'" + unit.value() + "' has no factor in the document, so it is converted to no other unit");
        }
        return factor;
    }

    /**
     * Converts an amount without rounding.
     *
     * @param amount the amount
     * @return the exact result
     * @throws ArithmeticException if the result has no end in decimals, such as a therm in kWh: say how to round then
     */
    public BigDecimal exactly(BigDecimal amount) {
        return amount.multiply(multiplier).divide(divisor, MathContext.UNLIMITED);
    }

    /**
     * Converts an amount and rounds the result, once and half to even.
     *
     * @param amount the amount
     * @param scale the decimals of the result
     * @return the result
     */
    public BigDecimal rounded(BigDecimal amount, int scale) {
        return amount.multiply(multiplier).divide(divisor, scale, RoundingMode.HALF_EVEN);
    }
}
