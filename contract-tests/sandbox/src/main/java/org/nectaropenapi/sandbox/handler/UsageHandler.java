package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.CompanyResource;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.UsageValues;
import org.nectaropenapi.sandbox.view.UsageView;

/** Operations of the tag Usage. */
final class UsageHandler extends ResourceHandler {
    private static final Predicate<UsageRow> ANY_SITE = row -> true;

    private final UsageView view;

    UsageHandler(SandboxState state, UsageView view) {
        super(state);
        this.view = view;
    }

    public HandlerResponse listUsageDataByCompany(ValidatedRequest request) {
        UUID companyId = company(request).id();
        return list(request, () -> state.liveBills(companyId), ANY_SITE);
    }

    public HandlerResponse listUsageDataBySite(ValidatedRequest request) {
        Site site = site(request);
        return list(request, () -> state.liveBills(site.companyId()), row -> row.isAt(site.id()));
    }

    public HandlerResponse listUsageDataByConnection(ValidatedRequest request) {
        Connection connection = connection(request);
        return list(
                request, () -> state.liveBills(connection.companyId()).filter(bill -> bill.isOf(connection)), ANY_SITE);
    }

    public HandlerResponse listUsageDataByDocument(ValidatedRequest request) {
        Bill bill = bill(request);
        return list(request, () -> Stream.of(bill), ANY_SITE);
    }

    public HandlerResponse getUsageData(ValidatedRequest request) {
        BilledRow found = find(request);
        return HandlerResponse.ok(view.row(found.bill(), found.row()));
    }

    public HandlerResponse updateUsageData(ValidatedRequest request) {
        BilledRow found = find(request);
        UsageValues old = found.row().values();
        LocalDate start =
                RequestDates.day("startDate", request.text("startDate")).orElse(old.startDate());
        LocalDate end = RequestDates.day("endDate", request.text("endDate")).orElse(old.endDate());
        UsageValues updated = new UsageValues(
                start,
                // An end before the start becomes the start.
                end.isBefore(start) ? start : end,
                request.text("usageUnits").orElse(old.units()),
                request.text("tariff").orElse(old.tariff()),
                request.flag("isEstimated").orElse(old.estimated()),
                request.flag("isImplied").orElse(old.implied()),
                request.flag("exclusion").orElse(old.exclusion()));
        Instant now = state.now();
        found.row().change(updated, now);
        found.bill().touch(now);
        return HandlerResponse.ok(view.row(found.bill(), found.row()));
    }

    private HandlerResponse list(ValidatedRequest request, Supplier<Stream<Bill>> bills, Predicate<UsageRow> scope) {
        ListFilter filter = new ListFilter(request);
        boolean allRows = scope == ANY_SITE && filter.matchesAllRows();
        Function<Bill, Stream<UsageRow>> rows = bill -> allRows
                ? bill.rows().stream()
                : bill.rows().stream().filter(row -> scope.test(row) && filter.matches(bill, row));
        // Each page counts all records of a large list, so bills that match as a whole are not opened.
        ToIntFunction<Bill> size =
                bill -> allRows ? bill.rows().size() : (int) rows.apply(bill).count();
        return page(
                request,
                pagination(request),
                new GroupedRows<>(bills, size, bill -> rows.apply(bill).map(row -> new BilledRow(bill, row))),
                found -> view.row(found.bill(), found.row()));
    }

    private BilledRow find(ValidatedRequest request) {
        UUID id = request.pathId("usage_data_id");
        Optional<BilledRow> found = state.bills()
                .all()
                .flatMap(bill ->
                        bill.rows().stream().filter(row -> row.id().equals(id)).map(row -> new BilledRow(bill, row)))
                .findFirst();
        return authorized(request, found, "usage record");
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
