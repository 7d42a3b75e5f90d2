package org.nectaropenapi.sandbox.handler;

import java.util.List;
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
final class DocumentsHandler extends ResourceHandler {
    private final BillView view;

    DocumentsHandler(SandboxState state, BillView view) {
        super(state);
        this.view = view;
    }

    public HandlerResponse listDocumentsByCompany(ValidatedRequest request) {
        return list(request, company(request).id(), bill -> true);
    }

    public HandlerResponse listDocumentsBySite(ValidatedRequest request) {
        Site site = site(request);
        return list(request, site.companyId(), bill -> bill.rows().stream().anyMatch(row -> row.isAt(site.id())));
    }

    public HandlerResponse listDocumentsByConnection(ValidatedRequest request) {
        Connection connection = connection(request);
        return list(request, connection.companyId(), bill -> bill.isOf(connection));
    }

    public HandlerResponse getDocument(ValidatedRequest request) {
        return HandlerResponse.ok(view.document(bill(request)));
    }

    private HandlerResponse list(ValidatedRequest request, UUID companyId, Predicate<Bill> scope) {
        ListFilter filter = new ListFilter(request);
        List<Bill> matching = state.bills()
                .of(companyId)
                .filter(scope)
                .filter(filter::matches)
                .toList();
        return page(request, matching::stream, view::document);
    }
}
