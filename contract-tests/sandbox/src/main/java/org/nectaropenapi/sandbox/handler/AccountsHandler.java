package org.nectaropenapi.sandbox.handler;

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
        boolean withMeters = request.flag("updateMeters").orElse(true);
        request.flag("isTracked").ifPresent(tracked -> {
            account.track(tracked, state.now());
            if (withMeters) {
                account.meters().forEach(meter -> meter.track(tracked));
            }
        });
        return HandlerResponse.ok(view.account(account));
    }
}
