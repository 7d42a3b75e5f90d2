package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.RequiresSandbox;

/** The team of the key: its members can be replaced, its caller stays. */
@ContractTest
class TeamFlowTest {

    private static final String TEAM = "/v2.2/team";

    @Test
    void theCallerIsAMember(ServiceApi api) {
        JsonNode team = new ApiCalls(api).get(TEAM);
        assertThat(ApiCalls.texts(team.path("users"))).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @RequiresWrites
    void theSameMembersAgainChangeNothing(ServiceApi api) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode team = calls.get(TEAM);
        assertThat(calls.update(TEAM, "{'users': " + team.path("users") + "}")).isEqualTo(team);
        assertThat(calls.get(TEAM)).isEqualTo(team);
    }

    @Test
    @RequiresSandbox
    void membersAreReplacedAsAWholeExceptTheCaller(ServiceApi api) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = calls.get(TEAM);
        String caller = ApiCalls.text(before, "email");
        try {
            JsonNode after = calls.update(TEAM, "{'users': ['auditor@sandbox.example']}");
            assertThat(ApiCalls.texts(after.path("users")))
                    .containsExactlyInAnyOrder(caller, "auditor@sandbox.example");
            assertThat(calls.get(TEAM)).isEqualTo(after);
            for (String field : List.of("id", "name", "email", "billing")) {
                assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
            }
            calls.refusedPatch(TEAM, "{'users': ['nobody@unknown.example']}", 400);
            assertThat(calls.get(TEAM)).as("after a refused update").isEqualTo(after);
        } finally {
            calls.update(TEAM, "{'users': " + before.path("users") + "}");
        }
        assertThat(calls.get(TEAM)).isEqualTo(before);
    }
}
