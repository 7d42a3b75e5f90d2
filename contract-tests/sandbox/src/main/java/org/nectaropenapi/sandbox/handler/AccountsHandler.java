package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.ConnectionView;

/** Operations of the tag Accounts. */
final class AccountsHandler extends ResourceHandler {
    private final ConnectionView view;

    AccountsHandler(SandboxState state) {
        super(state);
        this.view = new ConnectionView(state);
    }

    public HandlerResponse updateAccount(ValidatedRequest request) {
        Account account = find(request, state.accounts(), "account_id", "account");
        ObjectNode body = request.body();
        if (body.has("isTracked")) {
            boolean tracked = body.path("isTracked").booleanValue();
            account.track(tracked, state.now());
            if (body.path("updateMeters").asBoolean(true)) {
                account.meters().forEach(meter -> meter.track(tracked));
            }
        }
        return HandlerResponse.ok(view.account(account));
    }
}
