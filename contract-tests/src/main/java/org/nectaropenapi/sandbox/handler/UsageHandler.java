package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.Owned;
import org.nectaropenapi.sandbox.state.UsageChange;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.UsageView;

/** Operations of the tag Usage. */
final class UsageHandler {
    private final World world;
    private final Access access;
    private final UsageView view;

    UsageHandler(World world, UsageView view) {
        this.view = view;
        this.world = world;
        this.access = new Access(world);
    }

    public Answer listUsageDataByCompany(Call call) {
        UUID company = access.company(call).id();
        return list(call, live(), (bill, row) -> bill.companyId().equals(company));
    }

    public Answer listUsageDataBySite(Call call) {
        UUID site = access.site(call).id();
        return list(call, live(), (bill, row) -> isAt(row, site));
    }

    public Answer listUsageDataByConnection(Call call) {
        UUID connection = access.connection(call).id();
        return list(call, live(), (bill, row) -> connection.equals(bill.facts().connectionId()));
    }

    public Answer listUsageDataByDocument(Call call) {
        return list(call, Stream.of(access.bill(call)), (bill, row) -> true);
    }

    public Answer getUsageData(Call call) {
        BilledRow found = find(call);
        return Answer.ok(view.row(found.bill(), found.row()));
    }

    public Answer updateUsageData(Call call) {
        BilledRow found = find(call);
        ObjectNode body = call.body();
        UsageRow row = found.row();
        LocalDate start = body.has("startDate")
                ? Dates.day("startDate", body.path("startDate").asText())
                : row.startDate();
        LocalDate end =
                body.has("endDate") ? Dates.day("endDate", body.path("endDate").asText()) : row.endDate();
        Instant now = world.now();
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
        return Answer.ok(view.row(found.bill(), row));
    }

    static boolean isAt(UsageRow row, UUID siteId) {
        @Nullable Meter meter = row.facts().meter();
        return meter != null && meter.site().id().equals(siteId);
    }

    private Answer list(Call call, Stream<Bill> bills, BiPredicate<Bill, UsageRow> scope) {
        ListFilter filter = new ListFilter(call);
        List<BilledRow> records = bills.flatMap(bill -> bill.rows().stream().map(row -> new BilledRow(bill, row)))
                .filter(r -> scope.test(r.bill(), r.row()) && filter.keeps(r.bill(), r.row()))
                .toList();
        return Lists.page(call, "usageData", records, r -> view.row(r.bill(), r.row()));
    }

    /** Records of deleted documents are hidden like the documents. */
    private Stream<Bill> live() {
        return world.bills().all().filter(bill -> !bill.isDeleted());
    }

    private BilledRow find(Call call) {
        UUID id = call.pathId("usage_data_id");
        return access.found(
                call,
                world.bills()
                        .all()
                        .flatMap(bill -> bill.rows().stream()
                                .filter(row -> row.id().equals(id))
                                .map(row -> new BilledRow(bill, row)))
                        .findFirst(),
                "usage record");
    }

    private record BilledRow(Bill bill, UsageRow row) implements Owned {
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
