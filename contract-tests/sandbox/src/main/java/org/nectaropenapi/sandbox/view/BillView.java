package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nectaropenapi.sandbox.files.SignedLinks;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.DemandReading;
import org.nectaropenapi.sandbox.state.LineItem;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Documents, on their own and inside usage records. */
public final class BillView {
    private final SandboxState state;
    private final SignedLinks links;

    /**
     * Renders documents.
     *
     * @param state the state of the sandbox
     * @param links signs the links to their files
     */
    public BillView(SandboxState state, SignedLinks links) {
        this.state = state;
        this.links = links;
    }

    /**
     * Renders a document with everything in it.
     *
     * @param bill the document
     * @return Document
     */
    public ObjectNode document(Bill bill) {
        ObjectNode json = embedded(bill).put("company", bill.companyId().toString());
        json.set("usageData", JsonNodes.array(bill.rows().stream().map(row -> UsageView.inDocument(bill, row))));
        json.set("demandMeters", JsonNodes.array(bill.demand().stream().map(BillView::demand)));
        json.set("lineItems", JsonNodes.array(bill.lineItems().stream().map(item -> lineItem(bill, item))));
        return json.put("isFlagged", bill.flag() != null)
                .put("invoiceId", bill.details().invoiceId())
                .put("previousCloseBalance", JsonNodes.decimal(bill.details().previousBalance()))
                .put(
                        "afterPreviousTotalPayment",
                        JsonNodes.decimal(bill.details().previousBalance().negate()))
                .put("afterPreviousCharges", "0.00")
                .put("afterPreviousCredits", "0.00")
                .put("currentOpenBalance", "0.00")
                .put("currentCharges", JsonNodes.decimal(bill.total()))
                .put("credits", JsonNodes.decimal(bill.total(LineItem.Kind.CREDIT)))
                .put("taxCharges", JsonNodes.decimal(bill.total(LineItem.Kind.TAX)))
                .put("interestCharges", "0.00");
    }

    ObjectNode embedded(Bill bill) {
        Bill.Details details = bill.details();
        return JsonNodes.object()
                .put("id", bill.id().toString())
                .put("created", details.created().toString())
                .put("auditTrailUrl", "https://dash.nectarclimate.com/audit/" + bill.id())
                .put("url", links.link(bill.id(), state.now()))
                .put("billDate", details.billDate().toString())
                .put("chargesUnits", "USD")
                .put("utilityCompany", details.utility())
                .put("status", "PROCESSED")
                .put("flaggedStatus", bill.flag())
                .put("revisedDocumentId", JsonNodes.text(bill.supersededBy()))
                .put("updated", bill.updated().toString())
                .put("fileName", details.fileName())
                .put("email", bill.email())
                .put("jobId", JsonNodes.text(details.jobId()))
                .put("notes", details.notes())
                .put("dueDate", details.dueDate().toString())
                .put("totalCharges", JsonNodes.decimal(bill.total()))
                .put("sourceType", "INVOICE");
    }

    private static ObjectNode lineItem(Bill bill, LineItem item) {
        boolean supply = item.kind() == LineItem.Kind.SUPPLY;
        boolean electric = "ELECTRICITY".equals(item.datasourceType());
        ObjectNode json = JsonNodes.object()
                .put("rate", JsonNodes.decimal(item.rate()))
                .put("totalCharge", JsonNodes.decimal(item.total()))
                .put("description", item.description())
                .put("quantity", JsonNodes.decimal(item.quantity()))
                .put("quantityUnits", item.units());
        json.putArray("multipliers");
        json.putArray("accountIds").add(bill.details().accountNumber());
        return json.put("chargeType", item.kind() == LineItem.Kind.TAX ? "TAX" : null)
                .put("electricityChargeType", supply && electric ? "SUPPLY" : null)
                .put("electricityIsDemand", electric ? item.kind() == LineItem.Kind.DEMAND : null)
                .put("electricityTimeOfUse", item.timeOfUse())
                .put("gasChargeType", supply && "GAS".equals(item.datasourceType()) ? "SUPPLY" : null)
                .put("billingPeriod", "CURRENT");
    }

    private static ObjectNode demand(DemandReading reading) {
        ObjectNode json = JsonNodes.object()
                .put("startDate", reading.row().values().startDate().toString())
                .put("endDate", reading.row().values().endDate().toString())
                .put("isEstimated", reading.row().values().estimated())
                .put("demandUsage", JsonNodes.decimal(reading.demand()))
                .put("demandUsageUnits", reading.units())
                .put("description", reading.description())
                .put("demandType", reading.type());
        json.putArray("usageDataIds").add(reading.row().id().toString());
        return json;
    }
}
