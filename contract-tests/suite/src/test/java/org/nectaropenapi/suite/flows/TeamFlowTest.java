package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
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
        assertThat(texts(team.path("users"))).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @RequiresWrites
    void anUpdateWithTheSameMembersChangesNothing(ServiceApi api) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode team = calls.get("getTeam");
        assertThat(calls.update("updateTeam", "{'users': " + team.path("users") + "}"))
                .isEqualTo(team);
        assertThat(calls.get("getTeam")).isEqualTo(team);
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
            calls.badRequest("updateTeam", "{'users': ['nobody@unknown.example']}");
            assertThat(calls.get("getTeam")).as("after a refused update").isEqualTo(after);
        } finally {
            calls.update("updateTeam", "{'users': " + before.path("users") + "}");
        }
        assertThat(calls.get("getTeam")).isEqualTo(before);
    }
}
