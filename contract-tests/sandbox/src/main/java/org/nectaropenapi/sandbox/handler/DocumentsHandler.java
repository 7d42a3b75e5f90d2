package org.nectaropenapi.sandbox.handler;

import java.util.UUID;
import java.util.function.Predicate;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.view.BillView;

/** Operations of the tag Documents. */
final class DocumentsHandler {
    private final SandboxState world;
    private final Access access;
    private final BillView view;

    DocumentsHandler(SandboxState world, BillView view) {
        this.view = view;
        this.world = world;
        this.access = new Access(world);
    }

    public HandlerResponse listDocumentsByCompany(ValidatedRequest call) {
        return list(call, access.company(call).id(), bill -> true);
    }

    public HandlerResponse listDocumentsBySite(ValidatedRequest call) {
        Site site = access.site(call);
        return list(call, site.companyId(), bill -> bill.rows().stream()
                .anyMatch(row -> UsageHandler.isAt(row, site.id())));
    }

    public HandlerResponse listDocumentsByConnection(ValidatedRequest call) {
        Connection connection = access.connection(call);
        return list(call, connection.companyId(), bill -> connection
                .id()
                .equals(bill.facts().connectionId()));
    }

    public HandlerResponse getDocument(ValidatedRequest call) {
        return HandlerResponse.ok(view.document(access.bill(call)));
    }

    private HandlerResponse list(ValidatedRequest call, UUID companyId, Predicate<Bill> scope) {
        ListFilter filter = new ListFilter(call);
        return Lists.page(
                call,
                "documents",
                () -> world.bills().of(companyId).filter(scope).filter(filter::keeps),
                view::document);
    }
}
