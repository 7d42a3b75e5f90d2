package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.UsageRow;

/**
 * How an uploaded bill of a utility type looks.
 *
 * @param utility who issued it
 * @param caption what is charged
 * @param units a value of UsageUnits
 * @param monthly a usual quantity
 * @param rate price of a unit
 * @param traits what the API says of the meter, by field name
 */
record UploadPlan(
        String utility, String caption, String units, BigDecimal monthly, BigDecimal rate, Map<String, String> traits) {
    static final String DEFAULT_TYPE = "ELECTRICITY";

    private static final Map<String, UploadPlan> BY_TYPE = Map.of(
            "ELECTRICITY", of("Bay Grid Electric", "Energy charge", "kWh", "8240", "0.18240", Map.of()),
            "GAS",
                    of(
                            "Golden Valley Gas",
                            "Gas supply",
                            "thm (US)",
                            "412.50",
                            "1.21500",
                            Map.of("gasType", "NATURAL_GAS")),
            "WATER",
                    of(
                            "Alder Creek Water Department",
                            "Water use",
                            "HCF",
                            "47.00",
                            "5.86000",
                            Map.of("waterType", "POTABLE_WATER")),
            "DISTRICT",
                    of(
                            "Civic Center District Energy",
                            "Heating energy",
                            "MMBtu",
                            "318.40",
                            "21.70000",
                            Map.of("districtType", "HEATING", "districtMediumType", "HOT_WATER")),
            "WASTE",
                    of(
                            "Tidewater Recology",
                            "Container service",
                            "tons (US)",
                            "6.35",
                            "142.00000",
                            Map.of(
                                    "wasteDescription", "Mixed recyclables, 6 yd container",
                                    "wasteType", "2f7a3f9c-5b0e-4a5e-9b1f-0d5c1f1f7a11",
                                    "wasteStream", "8d1c6f52-0c1b-4a38-8a7e-5e0b6a3f4c22")),
            "FUEL",
                    of(
                            "Harbor Coal and Fuel Supply",
                            "Anthracite, delivered",
                            "sh ton",
                            "4.50",
                            "318.00000",
                            Map.of("fuelType", "ANTHRACITE_COAL")),
            "REFRIGERANT",
                    of("Polar Service Partners", "Refill", "lb", "12.00", "38.50000", Map.of("refrigerantType", "R11")),
            "SOLAR",
                    of(
                            "Bay Grid Electric",
                            "Generation",
                            "kWh",
                            "6120",
                            "0.00000",
                            Map.of("netMeteringType", "EXPORT")),
            "TELECOM", of("Pacific Colocation", "Power of hosted racks", "kWh", "1480", "0.24000", Map.of()),
            "MISC", of("Summit Facility Services", "Dry ice", "lb", "220", "1.15000", Map.of()));

    static UploadPlan of(String datasourceType) {
        UploadPlan plan = BY_TYPE.get(datasourceType);
        if (plan == null) {
            throw new IllegalArgumentException("There is no bill of type " + datasourceType + ".");
        }
        return plan;
    }

    static String known(String datasourceType) {
        return BY_TYPE.containsKey(datasourceType) ? datasourceType : DEFAULT_TYPE;
    }

    /**
     * Where a bill comes from.
     *
     * @param companyId its company
     * @param connectionId the connection that collected it, or null
     * @param jobId the job that brought it in, or null
     * @param accountNumber the account it is for
     * @param fileName name of its file
     */
    record Origin(
            UUID companyId,
            @Nullable UUID connectionId,
            @Nullable UUID jobId,
            String accountNumber,
            String fileName) {}

    /** A bill of the last month with one usage record. */
    Bill bill(String datasourceType, Origin origin, @Nullable Meter meter, Instant at, Ids ids) {
        LocalDate start =
                LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1).minusMonths(1);
        BillingPeriod period = new BillingPeriod(start, start.plusMonths(1).minusDays(1));
        BigDecimal usage =
                monthly.multiply(BigDecimal.valueOf(0.9 + ids.fraction() * 0.2)).setScale(2, RoundingMode.HALF_UP);
        UsageRow row = new UsageRow(
                new UsageRow.Facts(
                        ids.next(), origin.companyId(), meter, datasourceType, usage, List.of(), null, null, null),
                period.start(),
                period.end(),
                units,
                null,
                false);
        Charges charges = new Charges();
        charges.supply(caption, datasourceType, usage, units, rate, null);
        charges.fixed("Customer charge", new BigDecimal("18.00"));
        Bill.Facts facts = new Bill.Facts(
                ids.next(),
                origin.companyId(),
                origin.connectionId(),
                origin.jobId(),
                origin.accountNumber(),
                utility,
                "US",
                period.end(),
                period.end().plusDays(21),
                ids.digits(10),
                new BigDecimal("0.00"),
                origin.fileName(),
                null,
                at);
        return new Bill(facts, charges.taxed(), List.of(row), List.of());
    }

    private static UploadPlan of(
            String utility, String caption, String units, String monthly, String rate, Map<String, String> traits) {
        return new UploadPlan(utility, caption, units, new BigDecimal(monthly), new BigDecimal(rate), traits);
    }
}
