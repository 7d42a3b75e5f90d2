package org.nectaropenapi.client.units;

import java.math.BigDecimal;

/**
 * The exact size of a unit.
 *
 * @param quantity what it measures, such as {@code energy}
 * @param unit the unit that sizes of this quantity are given in, such as {@code J}
 * @param factor how many of these it is, more than zero
 */
public record UnitFactor(String quantity, String unit, BigDecimal factor) {}
