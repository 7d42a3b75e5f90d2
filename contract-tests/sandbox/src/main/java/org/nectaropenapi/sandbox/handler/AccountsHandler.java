package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.ConnectionView;

/** Operations of the tag Accounts. */
final class AccountsHandler {
    private final World world;
    private final Access access;
    private final ConnectionView view;

    AccountsHandler(World world) {
        this.world = world;
        this.access = new Access(world);
        this.view = new ConnectionView(world);
    }

    public Answer updateAccount(Call call) {
        Account account = access.find(call, world.accounts(), "account_id", "account");
        ObjectNode body = call.body();
        if (body.has("isTracked")) {
            boolean tracked = body.path("isTracked").booleanValue();
            account.track(tracked, world.now());
            if (body.path("updateMeters").asBoolean(true)) {
                account.meters().forEach(meter -> meter.track(tracked));
            }
        }
        return Answer.ok(view.account(account));
    }
}
