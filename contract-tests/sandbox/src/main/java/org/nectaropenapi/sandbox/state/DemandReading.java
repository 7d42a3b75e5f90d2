package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;

/**
 * The highest demand of a period.
 *
 * @param row the usage record it goes with
 * @param demand the figure
 * @param units a value of DemandUsageUnits
 * @param type a value of DemandType
 * @param description its caption on the bill
 */
public record DemandReading(UsageRow row, BigDecimal demand, String units, String type, String description) {}
