package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.CompanyView;

/** Operations of the tag Team. */
final class TeamHandler {
    private final World world;

    TeamHandler(World world) {
        this.world = world;
    }

    public Answer getTeam(Call call) {
        return Answer.ok(CompanyView.team(world.team(call.apiKey())));
    }

    public Answer updateTeam(Call call) {
        Team team = world.team(call.apiKey());
        if (call.body().has("users")) {
            team.replaceMembers(Fields.users(call.body(), world));
        }
        return Answer.ok(CompanyView.team(team));
    }
}
