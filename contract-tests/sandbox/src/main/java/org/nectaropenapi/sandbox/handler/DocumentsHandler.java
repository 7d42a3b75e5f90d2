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
    private final SandboxState state;
    private final Access access;
    private final BillView view;

    DocumentsHandler(SandboxState state, BillView view) {
        this.view = view;
        this.state = state;
        this.access = new Access(state);
    }

    public HandlerResponse listDocumentsByCompany(ValidatedRequest request) {
        return list(request, access.company(request).id(), bill -> true);
    }

    public HandlerResponse listDocumentsBySite(ValidatedRequest request) {
        Site site = access.site(request);
        return list(request, site.companyId(), bill -> bill.rows().stream()
                .anyMatch(row -> UsageHandler.isAt(row, site.id())));
    }

    public HandlerResponse listDocumentsByConnection(ValidatedRequest request) {
        Connection connection = access.connection(request);
        return list(request, connection.companyId(), bill -> connection
                .id()
                .equals(bill.facts().connectionId()));
    }

    public HandlerResponse getDocument(ValidatedRequest request) {
        return HandlerResponse.ok(view.document(access.bill(request)));
    }

    private HandlerResponse list(ValidatedRequest request, UUID companyId, Predicate<Bill> scope) {
        ListFilter filter = new ListFilter(request);
        return PageResponse.page(
                request,
                "documents",
                () -> state.bills().of(companyId).filter(scope).filter(filter::keeps),
                view::document);
    }
}
