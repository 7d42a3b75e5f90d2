package org.nectaropenapi.sandbox.handler;

import java.util.UUID;
import java.util.function.Predicate;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.BillView;

/** Operations of the tag Documents. */
final class DocumentsHandler {
    private final World world;
    private final Access access;
    private final BillView view;

    DocumentsHandler(World world, BillView view) {
        this.view = view;
        this.world = world;
        this.access = new Access(world);
    }

    public Answer listDocumentsByCompany(Call call) {
        return list(call, access.company(call).id(), bill -> true);
    }

    public Answer listDocumentsBySite(Call call) {
        Site site = access.site(call);
        return list(call, site.companyId(), bill -> bill.rows().stream()
                .anyMatch(row -> UsageHandler.isAt(row, site.id())));
    }

    public Answer listDocumentsByConnection(Call call) {
        Connection connection = access.connection(call);
        return list(call, connection.companyId(), bill -> connection
                .id()
                .equals(bill.facts().connectionId()));
    }

    public Answer getDocument(Call call) {
        return Answer.ok(view.document(access.bill(call)));
    }

    private Answer list(Call call, UUID companyId, Predicate<Bill> scope) {
        ListFilter filter = new ListFilter(call);
        return Lists.page(
                call,
                "documents",
                () -> world.bills().of(companyId).filter(scope).filter(filter::keeps),
                view::document);
    }
}
