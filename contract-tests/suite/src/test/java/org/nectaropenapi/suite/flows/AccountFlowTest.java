package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;

/** Tests the tracking of accounts, which applies to their meters unless the request says otherwise. */
@ContractTest
@RequiresWrites
class AccountFlowTest {

    @Test
    void trackingOfAnAccountAppliesToItsMetersUnlessTheRequestSaysOtherwise(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = calls.createId(
                "createCompany",
                "{'name': '" + testData.prefix() + " accounts', 'dataCollectionStartDate': '2026-08-01'}");
        UUID connection = testData.newConnection(company, testData.newSite(company, "site"));
        JsonNode account = account(calls, connection, 0);
        List<String> meters = texts(account.path("meters"));
        assertThat(text(account, "trackingStatus")).isEqualTo("UNSET");
        assertThat(account.path("isTracked").asText()).isEqualTo("true");
        assertThat(meters).isNotEmpty();

        UUID id = id(account);
        tracked(calls.update("updateAccount", "{'isTracked': false}", id), false, "DISABLED");
        tracked(account(calls, connection, 0), false, "DISABLED");
        assertThat(meters).allSatisfy(meter -> meterIsTracked(calls, meter, false));
        JsonNode other = account(calls, connection, 1);
        assertThat(other.path("isTracked").asText()).as("another account").isEqualTo("true");
        assertThat(texts(other.path("meters"))).allSatisfy(meter -> meterIsTracked(calls, meter, true));

        tracked(calls.update("updateAccount", "{'isTracked': true, 'updateMeters': false}", id), true, "ENABLED");
        assertThat(meters).allSatisfy(meter -> meterIsTracked(calls, meter, false));

        tracked(calls.update("updateAccount", "{'isTracked': true, 'updateMeters': true}", id), true, "ENABLED");
        assertThat(meters).allSatisfy(meter -> meterIsTracked(calls, meter, true));

        calls.badRequest("updateAccount", "{'isTracked': 'perhaps'}", id);
        tracked(calls.update("updateAccount", "{}", id), true, "ENABLED");
    }

    private static void tracked(JsonNode account, boolean tracked, String status) {
        assertThat(account.path("isTracked").asText()).isEqualTo(String.valueOf(tracked));
        assertThat(text(account, "trackingStatus")).isEqualTo(status);
    }

    private static void meterIsTracked(ApiCalls calls, String meter, boolean tracked) {
        assertThat(calls.get("getMeter", meter).path("isTracked").asText()).isEqualTo(String.valueOf(tracked));
    }

    private static JsonNode account(ApiCalls calls, UUID connection, int index) {
        return calls.get("getConnection", connection).path("accounts").path(index);
    }
}
