package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.UsageRow;

/** Usage records. */
public final class UsageView {
    private final BillView bills;

    /**
     * Renders usage records.
     *
     * @param bills renders their documents
     */
    public UsageView(BillView bills) {
        this.bills = bills;
    }

    /**
     * Renders a usage record in a list of its own, with its document.
     *
     * @param bill its document
     * @param row the record
     * @return UsageData
     */
    public ObjectNode row(Bill bill, UsageRow row) {
        ObjectNode json = inDocument(bill, row);
        json.set("document", bills.embedded(bill));
        return json;
    }

    /** Renders a usage record inside its document. */
    static ObjectNode inDocument(Bill bill, UsageRow row) {
        UsageRow.Details details = row.details();
        ObjectNode json = JsonNodes.object()
                .put("id", row.id().toString())
                .put("created", bill.details().created().toString())
                .put("updated", bill.updated(row).toString())
                .put("startDate", row.values().startDate().toString())
                .put("endDate", row.values().endDate().toString())
                .put("isEstimated", row.values().estimated());
        netMetering(json, details.netMetering());
        json.put("exclusion", row.values().exclusion())
                .put("usage", JsonNodes.decimal(details.usage()))
                .put("usageUnits", row.values().units());
        json.set("timeOfUseBreakdown", JsonNodes.array(details.parts().stream().map(part -> part(row, part))));
        meter(json, row.meter());
        json.put("datasourceType", details.datasourceType())
                .put("electricityType", details.datasourceType().equals("ELECTRICITY") ? "USAGE" : null);
        json.putObject("additionalFields");
        json.put("isImplied", row.values().implied());
        register(json, details);
        return json.put("tariff", row.values().tariff())
                .put("billedDemand", JsonNodes.decimal(details.billedDemand()))
                .put("supplierName", bill.details().utility())
                .put("utilityName", bill.details().utility())
                .put("country", bill.details().country());
    }

    private static ObjectNode part(UsageRow row, UsageRow.Part part) {
        return JsonNodes.object()
                .put("timeOfUse", part.timeOfUse())
                .put("usage", JsonNodes.decimal(part.usage()))
                .put("usageUnits", row.values().units())
                .put("description", part.description())
                .put("startDate", row.values().startDate().toString())
                .put("endDate", row.values().endDate().toString());
    }

    private static void netMetering(ObjectNode json, UsageRow.@Nullable NetMetering net) {
        json.put("netMeteringGeneratedKwh", JsonNodes.decimal(net, UsageRow.NetMetering::generated))
                .put("netMeteringGridImportKwh", JsonNodes.decimal(net, UsageRow.NetMetering::imported))
                .put("netMeteringGridExportKwh", JsonNodes.decimal(net, UsageRow.NetMetering::exported));
    }

    /**
     * Writes the fields of a usage record that follow from its meter.
     *
     * @param json the record
     * @param meter the meter, or null when none could be matched
     */
    public static void meter(ObjectNode json, @Nullable Meter meter) {
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

    private static void register(ObjectNode json, UsageRow.Details details) {
        UsageRow.Register register = details.register();
        String pressureFactor = JsonNodes.decimal(register, UsageRow.Register::pressureFactor);
        boolean electric = details.datasourceType().equals("ELECTRICITY");
        json.put("currentReading", JsonNodes.decimal(register, UsageRow.Register::current))
                .put("previousReading", JsonNodes.decimal(register, UsageRow.Register::previous))
                .put("multiplier", JsonNodes.decimal(register, UsageRow.Register::multiplier))
                .put("multiplierDescription", register == null ? null : "Meter constant")
                .put("multiplier2", pressureFactor)
                .put("multiplier2Description", pressureFactor == null ? null : "Pressure factor")
                .put("fractionRenewable", electric ? "0.38" : null);
    }
}
