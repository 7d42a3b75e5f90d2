package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.sandbox.view.LegacyView;

/** Operations of the tag Legacy, version 1 of the API. */
final class LegacyHandler extends ResourceHandler {
    private final LegacyView view;

    LegacyHandler(SandboxState state) {
        super(state);
        this.view = new LegacyView(state);
    }

    public HandlerResponse pingV1(ValidatedRequest request) {
        return HandlerResponse.ok(JsonNodes.object().put("version", "1.0"));
    }

    public HandlerResponse listCompaniesV1(ValidatedRequest request) {
        return HandlerResponse.ok(JsonNodes.object()
                .set("companies", JsonNodes.array(companies(request).map(view::company))));
    }

    public HandlerResponse querySiteUsageV1(ValidatedRequest request) {
        Site site = site(request);
        DateFilter dates = new DateFilter(
                RequestDates.day("startDate", request.text("startDate")),
                RequestDates.day("endDate", request.text("endDate")),
                dateType(request.text("dateType").orElse("bill_dates")));
        Function<Bill, Stream<ObjectNode>> rows = bill -> bill.rows().stream()
                .filter(row -> row.isAt(site.id()) && dates.matches(bill, row, bill.updated(row)))
                .map(row -> LegacyView.row(bill, row));
        // The first page alone: no page of the documentation names a parameter for further ones.
        return HandlerResponse.ok(JsonNodes.object()
                .set(
                        "meterSiteUsageData",
                        JsonNodes.array(
                                state.liveBills(site.companyId()).flatMap(rows).limit(state.pageSize()))));
    }

    /** Translates a date type of version 1, whose bill dates are the billing period, not the invoice date. */
    private static String dateType(String legacy) {
        return switch (legacy) {
            case "created" -> "CREATED_DATE";
            case "updated" -> "UPDATED_DATE";
            default -> "USAGE_PERIOD";
        };
    }
}
