package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.view.CompanyView;

/** Operations of the tag Team. */
final class TeamHandler extends ResourceHandler {

    TeamHandler(SandboxState state) {
        super(state);
    }

    public HandlerResponse getTeam(ValidatedRequest request) {
        return HandlerResponse.ok(CompanyView.team(team(request)));
    }

    public HandlerResponse updateTeam(ValidatedRequest request) {
        Team team = team(request);
        if (request.sends("users")) {
            team.replaceMembers(users(request));
        }
        return HandlerResponse.ok(CompanyView.team(team));
    }
}
