package org.nectaropenapi.client.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.client.model.UsageUnits;
import org.nectaropenapi.client.units.IncompatibleUnitsException;
import org.nectaropenapi.client.units.UnitConversion;
import org.nectaropenapi.client.units.UnitFactor;

/** Units of one quantity are converted exactly, all others are refused. */
class UnitConversionTest {

    /** Each factor from the definition of its unit, by exact figures of NIST SP 811 that are not in the document. */
    @ParameterizedTest
    @CsvSource({
        "Btu, J, 0.45359237 * 2326", // 1 Btu/lb of the International Table is 2326 J/kg
        "MMBtu, Btu, 1000000",
        "thm (UK), J, 105505585.257348",
        "thm (EC), kJ, 105506",
        "thm (US), kJ, 105480.4",
        "Dth (US), thm (US), 10",
        "Dth (EC), thm (EC), 10",
        "Dth (UK), thm (UK), 10",
        "ton hours, Btu, 12000",
        "erg, J, 0.0000001",
        "kWh, MJ, 3.6",
        "MWh, kWh, 1000",
        "GWh, Wh, 1000000000",
        "TJ, GJ, 1000",
        "MW, KW, 1000",
        "GW, W, 1000000000",
        "cubic ft, cubic m, 0.3048 * 0.3048 * 0.3048",
        "cubic yd, cubic ft, 27",
        "CF, cubic ft, 1",
        "CCF, CF, 100",
        "HCF, CCF, 1",
        "MCF, CF, 1000",
        "MMCF, MCF, 1000",
        "gal (US), cubic m, 231 * 0.0254 * 0.0254 * 0.0254",
        "gal (UK), L, 4.54609",
        "100 gal (US), gal (US), 100",
        "100 gal (UK), gal (UK), 100",
        "kgal (US), gal (US), 1000",
        "kgal (UK), gal (UK), 1000",
        "Mgal (US), kgal (US), 1000",
        "Mgal (UK), kgal (UK), 1000",
        "bbl, gal (US), 42",
        "kL, cubic m, 1",
        "ML, kL, 1000",
        "L, cubic m, 0.001",
        "lb, kg, 0.45359237",
        "oz t, g, 31.1034768",
        "tons (US), lb, 2000",
        "sh ton, tons (US), 1",
        "long tn, lb, 2240",
        "tonne, kg, 1000",
        "metric ton, tonne, 1",
        "mi, ft, 5280",
        "yd, ft, 3",
        "ft, in, 12",
        "in, cm, 2.54",
        "km, m, 1000",
        "cm, mm, 10",
    })
    void aFactorFollowsFromTheDefinition(String from, String to, String product) {
        BigDecimal expected = BigDecimal.ONE;
        for (String factor : product.split(" \\* ")) {
            expected = expected.multiply(new BigDecimal(factor));
        }
        UnitConversion conversion = UnitConversion.between(UsageUnits.of(from), UsageUnits.of(to));

        assertThat(conversion.exactly(BigDecimal.ONE)).isEqualByComparingTo(expected);
    }

    @Test
    void thereAndBackIsTheSameAmount() {
        Random random = new Random(1);
        List<UsageUnits> units = units();
        int pairs = 0;
        for (UsageUnits from : units) {
            for (UsageUnits to : units) {
                if (factor(from).quantity().equals(factor(to).quantity())) {
                    BigDecimal amount = BigDecimal.valueOf(random.nextLong(), random.nextInt(12));
                    BigDecimal there = UnitConversion.between(from, to).rounded(amount, 60);
                    BigDecimal back = UnitConversion.between(to, from).rounded(there, amount.scale());
                    assertThat(back).as("%s %s as %s", amount, from, to).isEqualByComparingTo(amount);
                    pairs++;
                }
            }
        }
        assertThat(pairs).isGreaterThan(800);
    }

    @Test
    void unitsOfDifferentQuantitiesAreRefused() {
        for (UsageUnits from : units()) {
            for (UsageUnits to : units()) {
                if (!factor(from).quantity().equals(factor(to).quantity())) {
                    assertThatExceptionOfType(IncompatibleUnitsException.class)
                            .isThrownBy(() -> UnitConversion.between(from, to))
                            .withMessageContaining(from.value())
                            .withMessageContaining(to.value());
                }
            }
        }
        assertThatThrownBy(() -> UnitConversion.between(UsageUnits.CCF, UsageUnits.THERM_US))
                .hasMessage("'CCF' measures volume and 'thm (US)' measures energy: no factor converts one to the other"
                        + " without a property of what is measured, such as the heating value of a gas or the density of"
                        + " a fuel");
    }

    @Test
    void anAmbiguousOrUnknownUnitIsConvertedToItselfOnly() {
        UsageUnits unknown = UsageUnits.of("kVAh");
        for (UsageUnits unit : List.of(UsageUnits.CALORIE, UsageUnits.MBBL, UsageUnits.NM, unknown)) {
            assertThat(unit.factor()).isNull();
            assertThat(UnitConversion.between(unit, unit).exactly(BigDecimal.TEN))
                    .isEqualTo(BigDecimal.TEN);
            assertThatExceptionOfType(IncompatibleUnitsException.class)
                    .isThrownBy(() -> UnitConversion.between(unit, UsageUnits.JOULE))
                    .withMessageStartingWith("'" + unit + "' has no factor");
            assertThatExceptionOfType(IncompatibleUnitsException.class)
                    .isThrownBy(() -> UnitConversion.between(UsageUnits.JOULE, unit))
                    .withMessageStartingWith("'" + unit + "' has no factor");
        }
    }

    @Test
    void aResultIsRoundedWhereItsCallerSaysHow() {
        UnitConversion conversion = UnitConversion.between(UsageUnits.THERM_US, UsageUnits.KILOWATT_HOUR);

        assertThat(conversion.rounded(BigDecimal.ONE, 6)).isEqualTo("29.300111");
        assertThat(conversion.rounded(new BigDecimal("-1"), 2)).isEqualTo("-29.30");
        assertThat(conversion.exactly(new BigDecimal("9"))).isEqualTo("263.701");
        assertThatThrownBy(() -> conversion.exactly(BigDecimal.ONE)).isInstanceOf(ArithmeticException.class);
    }

    private static UnitFactor factor(UsageUnits unit) {
        UnitFactor factor = unit.factor();
        if (factor == null) {
            throw new AssertionError(unit + " has no factor");
        }
        return factor;
    }

    private static List<UsageUnits> units() {
        List<UsageUnits> units = new ArrayList<>(UsageUnits.knownValues());
        units.removeIf(unit -> unit.factor() == null);
        return units;
    }
}
