package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.RequiresSandbox;

/** Tests the team of the key, whose members can be replaced except the caller. */
@ContractTest
class TeamFlowTest {

    @Test
    void theTeamHasDistinctMembers(ServiceApi api) {
        JsonNode team = new ApiCalls(api).get("getTeam");
        List<String> users = texts(team.path("users"));
        (team.hasNonNull("users") ? api.fact("Team.users") : api.shape("Team.users"))
                .assertThat(users)
                .isNotEmpty();
        api.shape("Team.users").assertThat(users).doesNotHaveDuplicates();
    }

    @Test
    @RequiresWrites
    void anUpdateWithTheSameMembersChangesNothing(ServiceApi api) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode team = withoutBilling(calls.get("getTeam"));
        JsonNode updated = calls.update("updateTeam", "{'users': " + team.path("users") + "}");
        api.fact("updateTeam")
                .assertThat(ObjectComparison.differences(team, updated))
                .as("what an update with the same members changes")
                .isEmpty();
        api.fact("updateTeam")
                .assertThat(ObjectComparison.differences(team, calls.get("getTeam")))
                .as("what has changed after an update with the same members")
                .isEmpty();
    }

    /** Removes what may differ from one response to the next. */
    private static JsonNode withoutBilling(JsonNode team) {
        ObjectNode copy = team.deepCopy();
        copy.remove("billing");
        return copy;
    }

    @Test
    @RequiresSandbox
    void anUpdateReplacesAllMembersExceptTheCaller(ServiceApi api) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = calls.get("getTeam");
        String caller = text(before, "email");
        try {
            JsonNode after = calls.update("updateTeam", "{'users': ['auditor@sandbox.example']}");
            assertThat(texts(after.path("users"))).containsExactlyInAnyOrder(caller, "auditor@sandbox.example");
            assertThat(calls.get("getTeam")).isEqualTo(after);
            for (String field : List.of("id", "name", "email", "billing")) {
                assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
            }
            calls.badRequest(api.fact("updateTeam.400"), "updateTeam", "{'users': ['nobody@unknown.example']}");
            assertThat(calls.get("getTeam")).as("after a refused update").isEqualTo(after);
        } finally {
            calls.update("updateTeam", "{'users': " + before.path("users") + "}");
        }
        assertThat(calls.get("getTeam")).isEqualTo(before);
    }
}
