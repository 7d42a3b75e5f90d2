package org.nectaropenapi.sandbox.handler;

import java.util.List;
import java.util.Map;
import org.nectaropenapi.sandbox.http.OperationHandler;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.BillView;
import org.nectaropenapi.sandbox.view.UsageView;
import org.nectaropenapi.spec.model.ApiDocument;

/** All handlers of the sandbox. */
public final class Handlers {
    private Handlers() {}

    /**
     * Creates the handlers and binds them to a document's operations.
     *
     * @param document the document
     * @param state the state of the sandbox
     * @param bills renders documents
     * @param yearsOfHistory years before the current one from which companies collect by default
     * @return a handler for each operationId
     * @throws IllegalStateException when the document and the handlers do not have the same operations
     */
    public static Map<String, OperationHandler> bind(
            ApiDocument document, SandboxState state, BillView bills, int yearsOfHistory) {
        return new HandlerTable(List.of(
                        new GeneralHandler(document),
                        new CompaniesHandler(document, state, yearsOfHistory),
                        new SitesHandler(document, state),
                        new TeamHandler(state),
                        new AccountsHandler(state),
                        new ConnectionsHandler(state),
                        new InvitationsHandler(state),
                        new DocumentsHandler(state, bills),
                        new UsageHandler(state, new UsageView(bills)),
                        new MetersHandler(state),
                        new IntervalsHandler(state),
                        new JobsHandler(document, state),
                        new LegacyHandler(state)))
                .bind(document);
    }
}
