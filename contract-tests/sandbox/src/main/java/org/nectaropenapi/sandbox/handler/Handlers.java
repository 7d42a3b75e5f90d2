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
    private final ApiDocument document;
    private final HandlerTable table;

    /**
     * Creates the handlers.
     *
     * @param document the document
     * @param state the state of the sandbox
     * @param bills renders documents
     * @param yearsOfHistory years before the current one from which companies collect by default
     */
    public Handlers(ApiDocument document, SandboxState state, BillView bills, int yearsOfHistory) {
        this.document = document;
        this.table = new HandlerTable(List.of(
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
                new LegacyHandler(state)));
    }

    /**
     * Binds the handlers to the operations of the document.
     *
     * @return handlers by operationId; an operation that is not simulated has none
     */
    public Map<String, OperationHandler> byOperation() {
        return table.bind(document);
    }

    /** {@return a sentence for each handler whose operation the document does not have} */
    public List<String> leftToDo() {
        return table.leftToDo(document);
    }
}
