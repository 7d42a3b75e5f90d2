package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.CompanyResource;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageChange;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.view.UsageView;

/** Operations of the tag Usage. */
final class UsageHandler {
    private static final Predicate<UsageRow> ANYWHERE = row -> true;

    private final SandboxState state;
    private final Access access;
    private final UsageView view;

    UsageHandler(SandboxState state, UsageView view) {
        this.view = view;
        this.state = state;
        this.access = new Access(state);
    }

    public HandlerResponse listUsageDataByCompany(ValidatedRequest request) {
        return list(request, live(access.company(request).id()), ANYWHERE);
    }

    public HandlerResponse listUsageDataBySite(ValidatedRequest request) {
        Site site = access.site(request);
        return list(request, live(site.companyId()), row -> isAt(row, site.id()));
    }

    public HandlerResponse listUsageDataByConnection(ValidatedRequest request) {
        Connection connection = access.connection(request);
        Supplier<Stream<Bill>> bills = live(connection.companyId());
        return list(
                request,
                () -> bills.get()
                        .filter(bill -> connection.id().equals(bill.facts().connectionId())),
                ANYWHERE);
    }

    public HandlerResponse listUsageDataByDocument(ValidatedRequest request) {
        Bill bill = access.bill(request);
        return list(request, () -> Stream.of(bill), ANYWHERE);
    }

    public HandlerResponse getUsageData(ValidatedRequest request) {
        BilledRow found = find(request);
        return HandlerResponse.ok(view.row(found.bill(), found.row()));
    }

    public HandlerResponse updateUsageData(ValidatedRequest request) {
        BilledRow found = find(request);
        ObjectNode body = request.body();
        UsageRow row = found.row();
        LocalDate start = body.has("startDate")
                ? RequestDates.day("startDate", body.path("startDate").asText())
                : row.startDate();
        LocalDate end = body.has("endDate")
                ? RequestDates.day("endDate", body.path("endDate").asText())
                : row.endDate();
        Instant now = state.now();
        row.change(
                new UsageChange(
                        start,
                        // An end that does not apply, because it lies before the start, becomes the start.
                        end.isBefore(start) ? start : end,
                        body.path("usageUnits").asText(row.units()),
                        body.path("tariff").asText(row.tariff()),
                        body.path("isEstimated").asBoolean(row.isEstimated()),
                        body.path("isImplied").asBoolean(row.isImplied()),
                        body.path("exclusion").asBoolean(row.isExclusion())),
                now);
        found.bill().touch(now);
        return HandlerResponse.ok(view.row(found.bill(), row));
    }

    static boolean isAt(UsageRow row, UUID siteId) {
        @Nullable Meter meter = row.facts().meter();
        return meter != null && meter.site().id().equals(siteId);
    }

    private HandlerResponse list(ValidatedRequest request, Supplier<Stream<Bill>> bills, Predicate<UsageRow> scope) {
        ListFilter filter = new ListFilter(request);
        boolean wholeBills = scope == ANYWHERE && filter.keepsAllRows();
        Function<Bill, Stream<UsageRow>> rows = bill -> wholeBills
                ? bill.rows().stream()
                : bill.rows().stream().filter(row -> scope.test(row) && filter.keeps(bill, row));
        // Large lists are read page by page, and each page counts: bills of which every record counts stay closed.
        ToIntFunction<Bill> size =
                bill -> wholeBills ? bill.rows().size() : (int) rows.apply(bill).count();
        return PageResponse.page(
                request,
                PageResponse.PAGE_SIZE,
                "usageData",
                new GroupedRows<>(bills, size, bill -> rows.apply(bill).map(row -> new BilledRow(bill, row))),
                r -> view.row(r.bill(), r.row()));
    }

    /** Records of deleted documents are hidden like the documents. */
    private Supplier<Stream<Bill>> live(UUID companyId) {
        return () -> state.bills().of(companyId).filter(bill -> !bill.isDeleted());
    }

    private BilledRow find(ValidatedRequest request) {
        UUID id = request.pathId("usage_data_id");
        return access.found(
                request,
                state.bills()
                        .all()
                        .flatMap(bill -> bill.rows().stream()
                                .filter(row -> row.id().equals(id))
                                .map(row -> new BilledRow(bill, row)))
                        .findFirst(),
                "usage record");
    }

    private record BilledRow(Bill bill, UsageRow row) implements CompanyResource {
        @Override
        public UUID id() {
            return row.id();
        }

        @Override
        public UUID companyId() {
            return row.companyId();
        }
    }
}
