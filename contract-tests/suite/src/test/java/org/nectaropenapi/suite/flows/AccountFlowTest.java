package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.run.Api;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.Scratch;
import org.nectaropenapi.harness.run.Writes;

/** Accounts are tracked or not, and take their meters along unless told otherwise. */
@ContractTest
@Writes
class AccountFlowTest {

    @Test
    void trackingOfAnAccountGoesOverToItsMetersUnlessToldOtherwise(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = calls.createId(
                "/v2.2/company",
                "{'name': '" + scratch.prefix() + " accounts', 'dataCollectionStartDate': '2026-08-01'}");
        UUID connection = scratch.newConnection(company, scratch.newSite(company, "site"));
        JsonNode account = account(calls, connection, 0);
        List<String> meters = Calls.texts(account.path("meters"));
        assertThat(Calls.text(account, "trackingStatus")).isEqualTo("UNSET");
        assertThat(account.path("isTracked").asText()).isEqualTo("true");
        assertThat(meters).isNotEmpty();

        String path = "/v2.2/account/" + Calls.id(account);
        tracked(calls.update(path, "{'isTracked': false}"), false, "DISABLED");
        tracked(account(calls, connection, 0), false, "DISABLED");
        assertThat(meters).allSatisfy(meter -> meterIsTracked(calls, meter, false));
        JsonNode other = account(calls, connection, 1);
        assertThat(other.path("isTracked").asText()).as("another account").isEqualTo("true");
        assertThat(Calls.texts(other.path("meters"))).allSatisfy(meter -> meterIsTracked(calls, meter, true));

        tracked(calls.update(path, "{'isTracked': true, 'updateMeters': false}"), true, "ENABLED");
        assertThat(meters).allSatisfy(meter -> meterIsTracked(calls, meter, false));

        tracked(calls.update(path, "{'isTracked': true, 'updateMeters': true}"), true, "ENABLED");
        assertThat(meters).allSatisfy(meter -> meterIsTracked(calls, meter, true));

        calls.refusedPatch(path, "{'isTracked': 'perhaps'}", 400);
        tracked(calls.update(path, "{}"), true, "ENABLED");
    }

    private static void tracked(JsonNode account, boolean tracked, String status) {
        assertThat(account.path("isTracked").asText()).isEqualTo(String.valueOf(tracked));
        assertThat(Calls.text(account, "trackingStatus")).isEqualTo(status);
    }

    private static void meterIsTracked(Calls calls, String meter, boolean tracked) {
        assertThat(calls.get("/v2.2/meter/" + meter).path("isTracked").asText()).isEqualTo(String.valueOf(tracked));
    }

    private static JsonNode account(Calls calls, UUID connection, int index) {
        return calls.get("/v2.2/connection/" + connection + "/details")
                .path("accounts")
                .path(index);
    }
}
