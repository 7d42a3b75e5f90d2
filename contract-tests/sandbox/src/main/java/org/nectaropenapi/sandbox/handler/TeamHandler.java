package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.view.CompanyView;

/** Operations of the tag Team. */
final class TeamHandler {
    private final SandboxState world;

    TeamHandler(SandboxState world) {
        this.world = world;
    }

    public HandlerResponse getTeam(ValidatedRequest call) {
        return HandlerResponse.ok(CompanyView.team(world.team(call.apiKey())));
    }

    public HandlerResponse updateTeam(ValidatedRequest call) {
        Team team = world.team(call.apiKey());
        if (call.body().has("users")) {
            team.replaceMembers(Fields.users(call.body(), world));
        }
        return HandlerResponse.ok(CompanyView.team(team));
    }
}
