package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.view.CompanyView;

/** Operations of the tag Team. */
final class TeamHandler {
    private final SandboxState state;

    TeamHandler(SandboxState state) {
        this.state = state;
    }

    public HandlerResponse getTeam(ValidatedRequest request) {
        return HandlerResponse.ok(CompanyView.team(state.team(request.apiKey())));
    }

    public HandlerResponse updateTeam(ValidatedRequest request) {
        Team team = state.team(request.apiKey());
        if (request.body().has("users")) {
            team.replaceMembers(RequestFields.users(request.body(), state));
        }
        return HandlerResponse.ok(CompanyView.team(team));
    }
}
