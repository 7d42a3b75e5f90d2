package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.sandbox.view.LegacyView;

/** Operations of the tag Legacy: the first generation of the API. */
final class LegacyHandler {
    private final SandboxState state;
    private final Access access;
    private final LegacyView view;

    LegacyHandler(SandboxState state) {
        this.state = state;
        this.access = new Access(state);
        this.view = new LegacyView(state);
    }

    public HandlerResponse pingV1(ValidatedRequest request) {
        return HandlerResponse.ok(JsonNodes.object().put("version", "1.0"));
    }

    public HandlerResponse listCompaniesV1(ValidatedRequest request) {
        Team team = state.team(request.apiKey());
        ObjectNode wrapper = JsonNodes.object();
        wrapper.set(
                "companies",
                JsonNodes.array(state.companies()
                        .all()
                        .filter(c -> c.team().equals(team))
                        .map(view::company)));
        return HandlerResponse.ok(wrapper);
    }

    public HandlerResponse querySiteUsageV1(ValidatedRequest request) {
        Site site = access.site(request);
        ObjectNode body = request.body();
        DateFilter dates = new DateFilter(
                RequestDates.day("startDate", text(body, "startDate")),
                RequestDates.day("endDate", text(body, "endDate")),
                dateType(body.path("dateType").asText("bill_dates")));
        Function<Bill, Stream<ObjectNode>> rows = bill -> rows(bill, site.id(), dates);
        return PageResponse.page(
                request,
                PageResponse.PAGE_SIZE,
                "meterSiteUsageData",
                new GroupedRows<>(
                        () -> state.bills().of(site.companyId()).filter(bill -> !bill.isDeleted()),
                        bill -> (int) rows.apply(bill).count(),
                        rows),
                row -> row);
    }

    private static Stream<ObjectNode> rows(Bill bill, UUID site, DateFilter dates) {
        return bill.rows().stream()
                .filter(row -> UsageHandler.isAt(row, site) && matches(bill, row, dates))
                .map(row -> LegacyView.row(bill, row));
    }

    private static boolean matches(Bill bill, UsageRow row, DateFilter dates) {
        return dates.matches(
                row.startDate(),
                row.endDate(),
                bill.facts().billDate(),
                bill.facts().created(),
                row.changed() == null ? bill.facts().created() : row.changed());
    }

    /** The words of the first generation; its bill dates are the billing period, not the invoice date. */
    private static String dateType(String legacy) {
        return switch (legacy) {
            case "created" -> "CREATED_DATE";
            case "updated" -> "UPDATED_DATE";
            default -> "USAGE_PERIOD";
        };
    }

    private static Optional<String> text(ObjectNode body, String field) {
        return Optional.ofNullable(body.path(field).textValue());
    }
}
