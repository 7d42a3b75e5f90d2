package org.nectaropenapi.sandbox.handler;

import java.util.UUID;
import java.util.function.Predicate;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Bill;
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
        UUID company = access.company(call).id();
        return list(call, bill -> bill.companyId().equals(company));
    }

    public Answer listDocumentsBySite(Call call) {
        UUID site = access.site(call).id();
        return list(call, bill -> bill.rows().stream().anyMatch(row -> UsageHandler.isAt(row, site)));
    }

    public Answer listDocumentsByConnection(Call call) {
        UUID connection = access.connection(call).id();
        return list(call, bill -> connection.equals(bill.facts().connectionId()));
    }

    public Answer getDocument(Call call) {
        return Answer.ok(view.document(access.bill(call)));
    }

    private Answer list(Call call, Predicate<Bill> scope) {
        ListFilter filter = new ListFilter(call);
        return Lists.page(
                call,
                "documents",
                world.bills().all().filter(scope).filter(filter::keeps).toList(),
                view::document);
    }
}
