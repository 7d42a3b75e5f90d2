package org.nectaropenapi.sandbox.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.UsageValues;

/**
 * The content of an uploaded bill of one utility type.
 *
 * @param datasourceType a value of DatasourceType
 * @param utility the utility that issued it
 * @param caption description of the charge
 * @param units a value of UsageUnits
 * @param monthly typical quantity
 * @param rate price of a unit
 * @param traits further attributes of the meter by field name
 */
record UploadPlan(
        String datasourceType,
        String utility,
        String caption,
        String units,
        BigDecimal monthly,
        BigDecimal rate,
        Map<String, String> traits) {
    static final String DEFAULT_TYPE = "ELECTRICITY";

    private static final Map<String, UploadPlan> BY_TYPE = Stream.of(
                    plan("ELECTRICITY", "Bay Grid Electric", "Energy charge", "kWh", "8240", "0.18240"),
                    plan("GAS", "Golden Valley Gas", "Gas supply", "thm (US)", "412.50", "1.21500")
                            .with("gasType", "NATURAL_GAS"),
                    plan("WATER", "Alder Creek Water Department", "Water use", "HCF", "47.00", "5.86000")
                            .with("waterType", "POTABLE_WATER"),
                    plan("DISTRICT", "Civic Center District Energy", "Heating energy", "MMBtu", "318.40", "21.70000")
                            .with("districtType", "HEATING")
                            .with("districtMediumType", "HOT_WATER"),
                    plan("WASTE", "Tidewater Recology", "Container service", "tons (US)", "6.35", "142.00000")
                            .with("wasteDescription", "Mixed recyclables, 6 yd container")
                            .with("wasteType", "2f7a3f9c-5b0e-4a5e-9b1f-0d5c1f1f7a11")
                            .with("wasteStream", "8d1c6f52-0c1b-4a38-8a7e-5e0b6a3f4c22"),
                    plan("FUEL", "Harbor Coal and Fuel Supply", "Anthracite, delivered", "sh ton", "4.50", "318.00000")
                            .with("fuelType", "ANTHRACITE_COAL"),
                    plan("REFRIGERANT", "Polar Service Partners", "Refill", "lb", "12.00", "38.50000")
                            .with("refrigerantType", "R11"),
                    plan("SOLAR", "Bay Grid Electric", "Generation", "kWh", "6120", "0.00000")
                            .with("netMeteringType", "EXPORT"),
                    plan("TELECOM", "Pacific Colocation", "Power of hosted racks", "kWh", "1480", "0.24000"),
                    plan("MISC", "Summit Facility Services", "Dry ice", "lb", "220", "1.15000"))
            .collect(Collectors.toMap(UploadPlan::datasourceType, Function.identity()));

    static UploadPlan of(String datasourceType) {
        UploadPlan plan = BY_TYPE.get(datasourceType);
        if (plan != null) {
            return plan;
        }
        // A type that the document has got since looks like the usual bill.
        UploadPlan usual = BY_TYPE.get(DEFAULT_TYPE);
        return new UploadPlan(
                datasourceType,
                usual.utility(),
                usual.caption(),
                usual.units(),
                usual.monthly(),
                usual.rate(),
                usual.traits());
    }

    /**
     * The origin of a bill.
     *
     * @param companyId its company
     * @param connectionId the connection that collected it, or null
     * @param jobId the job of the upload, or null
     * @param accountNumber number of its account
     * @param fileName name of its file
     */
    record Origin(
            UUID companyId,
            @Nullable UUID connectionId,
            @Nullable UUID jobId,
            String accountNumber,
            String fileName) {}

    /** Creates a meter without billing history. */
    Meter meter(Site site, @Nullable Account account, Ids ids) {
        Identifier number = new Identifier("Meter No.", "0" + ids.digits(9), "METER");
        return new Meter(ids.next(), site, account, datasourceType, List.of(number), traits);
    }

    /** Creates a bill of the last month with one usage record. */
    Bill bill(Origin origin, @Nullable Meter meter, Instant at, Ids ids) {
        LocalDate start =
                LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1).minusMonths(1);
        return bill(origin, meter, BillingPeriod.monthFrom(start), false, at, ids);
    }

    /** Creates a bill with one usage record. */
    Bill bill(Origin origin, @Nullable Meter meter, BillingPeriod period, boolean estimated, Instant at, Ids ids) {
        BigDecimal usage =
                monthly.multiply(BigDecimal.valueOf(0.9 + ids.fraction() * 0.2)).setScale(2, RoundingMode.HALF_UP);
        UsageRow row = new UsageRow(
                new UsageRow.Details(
                        ids.next(), origin.companyId(), meter, datasourceType, usage, List.of(), null, null, null),
                new UsageValues(period.start(), period.end(), units, null, estimated));
        Charges charges = new Charges();
        charges.supply(caption, datasourceType, usage, units, rate, null);
        charges.fixed("Customer charge", new BigDecimal("18.00"));
        Bill.Details details = new Bill.Details(
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
        return new Bill(details, charges.taxed(), List.of(row), List.of());
    }

    private static UploadPlan plan(
            String datasourceType, String utility, String caption, String units, String monthly, String rate) {
        return new UploadPlan(
                datasourceType, utility, caption, units, new BigDecimal(monthly), new BigDecimal(rate), Map.of());
    }

    private UploadPlan with(String trait, String value) {
        Map<String, String> more = new HashMap<>(traits);
        more.put(trait, value);
        return new UploadPlan(datasourceType, utility, caption, units, monthly, rate, more);
    }
}
