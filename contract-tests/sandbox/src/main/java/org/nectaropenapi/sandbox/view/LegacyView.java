package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.UsageRow;

/** Companies and usage records in version 1 of the API. */
public final class LegacyView {
    private static final Map<String, String> DATA_TYPES =
            Map.of("ELECTRICITY", "Electricity", "WATER", "Water", "GAS", "Gas");

    private final SandboxState state;

    /**
     * Renders resources of a sandbox.
     *
     * @param state the state of the sandbox
     */
    public LegacyView(SandboxState state) {
        this.state = state;
    }

    /**
     * Renders a company.
     *
     * @param company the company
     * @return CompanyV1
     */
    public ObjectNode company(Company company) {
        ObjectNode json = JsonNodes.object().put("id", company.id().toString());
        json.set("externalId", company.fields().path("externalId"));
        json.set(
                "relevantDataTypes",
                JsonNodes.texts(state.meters()
                        .of(company.id())
                        .map(Meter::datasourceType)
                        .filter(DATA_TYPES::containsKey)
                        .map(DATA_TYPES::get)
                        .distinct()));
        return json.put("publicId", company.publicId());
    }

    /**
     * Renders a usage record.
     *
     * @param bill its document
     * @param row the record
     * @return MeterSiteUsageData
     */
    public static ObjectNode row(Bill bill, UsageRow row) {
        Meter meter = row.meter();
        return JsonNodes.object()
                .put("siteId", meter == null ? null : meter.site().id().toString())
                .put("accountId", bill.details().accountNumber())
                .put("usage", JsonNodes.decimal(row.details().usage()))
                .put("usageUnits", row.values().units())
                .put("documentId", bill.id().toString());
    }
}
