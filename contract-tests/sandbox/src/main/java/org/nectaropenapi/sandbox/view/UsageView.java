package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.UsageRow;

/** Usage records. */
public final class UsageView {
    private final BillView bills;

    /**
     * Looks at usage records.
     *
     * @param bills shows their documents
     */
    public UsageView(BillView bills) {
        this.bills = bills;
    }

    /**
     * Shows a usage record in a list of its own, with its document.
     *
     * @param bill the document it comes from
     * @param row the record
     * @return UsageData
     */
    public ObjectNode row(Bill bill, UsageRow row) {
        ObjectNode json = inDocument(bill, row);
        json.set("document", bills.embedded(bill));
        return json;
    }

    /** Shows a usage record inside its document. */
    static ObjectNode inDocument(Bill bill, UsageRow row) {
        UsageRow.Facts facts = row.facts();
        ObjectNode json = JsonNodes.object()
                .put("id", row.id().toString())
                .put("created", bill.facts().created().toString())
                .put(
                        "updated",
                        Objects.requireNonNullElse(row.changed(), bill.facts().created())
                                .toString())
                .put("startDate", row.startDate().toString())
                .put("endDate", row.endDate().toString())
                .put("isEstimated", row.isEstimated());
        netMetering(json, facts.netMetering());
        json.put("exclusion", row.isExclusion())
                .put("usage", JsonNodes.decimal(facts.usage()))
                .put("usageUnits", row.units());
        json.set("timeOfUseBreakdown", JsonNodes.array(facts.parts().stream().map(part -> part(row, part))));
        meter(json, facts);
        json.put("datasourceType", facts.datasourceType())
                .put("electricityType", facts.datasourceType().equals("ELECTRICITY") ? "USAGE" : null);
        json.putObject("additionalFields");
        json.put("isImplied", row.isImplied());
        register(json, facts);
        return json.put("tariff", row.tariff())
                .put("billedDemand", JsonNodes.decimal(facts.billedDemand()))
                .put("supplierName", bill.facts().utility())
                .put("utilityName", bill.facts().utility())
                .put("country", bill.facts().country());
    }

    private static ObjectNode part(UsageRow row, UsageRow.Part part) {
        return JsonNodes.object()
                .put("timeOfUse", part.timeOfUse())
                .put("usage", JsonNodes.decimal(part.usage()))
                .put("usageUnits", row.units())
                .put("description", part.description())
                .put("startDate", row.startDate().toString())
                .put("endDate", row.endDate().toString());
    }

    private static void netMetering(ObjectNode json, UsageRow.@Nullable NetMetering net) {
        json.put("netMeteringGeneratedKwh", net == null ? null : JsonNodes.decimal(net.generated()))
                .put("netMeteringGridImportKwh", net == null ? null : JsonNodes.decimal(net.imported()))
                .put("netMeteringGridExportKwh", net == null ? null : JsonNodes.decimal(net.exported()));
    }

    private static void meter(ObjectNode json, UsageRow.Facts facts) {
        Meter meter = facts.meter();
        MeterView.traits(json, meter == null ? Map.of() : meter.traits());
        if (meter == null) {
            json.putNull("serviceAddress")
                    .putNull("meter")
                    .putNull("meterAddress")
                    .putNull("meterIsTracked");
            json.putNull("site").set("identifiers", MeterView.identifiers(List.of()));
            return;
        }
        json.put("serviceAddress", meter.site().address())
                .put("meter", meter.id().toString())
                .put("meterAddress", meter.site().address())
                .put("meterIsTracked", meter.isTracked());
        json.set("site", CompanyView.site(meter.site()));
        json.set("identifiers", MeterView.identifiers(meter.identifiers()));
    }

    private static void register(ObjectNode json, UsageRow.Facts facts) {
        UsageRow.Register register = facts.register();
        @Nullable BigDecimal second = register == null ? null : register.pressureFactor();
        boolean electric = facts.datasourceType().equals("ELECTRICITY");
        json.put("currentReading", register == null ? null : JsonNodes.decimal(register.current()))
                .put("previousReading", register == null ? null : JsonNodes.decimal(register.previous()))
                .put("multiplier", register == null ? null : JsonNodes.decimal(register.multiplier()))
                .put("multiplierDescription", register == null ? null : "Meter constant")
                .put("multiplier2", JsonNodes.decimal(second))
                .put("multiplier2Description", second == null ? null : "Pressure factor")
                .put("fractionRenewable", electric ? "0.38" : null);
    }
}
