package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.ConnectionView;

/** Operations of the tag Accounts. */
final class AccountsHandler {
    private final SandboxState world;
    private final Access access;
    private final ConnectionView view;

    AccountsHandler(SandboxState world) {
        this.world = world;
        this.access = new Access(world);
        this.view = new ConnectionView(world);
    }

    public HandlerResponse updateAccount(ValidatedRequest call) {
        Account account = access.find(call, world.accounts(), "account_id", "account");
        ObjectNode body = call.body();
        if (body.has("isTracked")) {
            boolean tracked = body.path("isTracked").booleanValue();
            account.track(tracked, world.now());
            if (body.path("updateMeters").asBoolean(true)) {
                account.meters().forEach(meter -> meter.track(tracked));
            }
        }
        return HandlerResponse.ok(view.account(account));
    }
}
