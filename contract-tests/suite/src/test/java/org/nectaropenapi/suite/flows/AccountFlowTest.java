package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<JsonNode> accounts = accounts(calls, connection);
        api.assumption("sandbox-data")
                .required()
                .assertThat(accounts.size())
                .as("accounts of a sandbox connection")
                .isPositive();
        JsonNode account = accounts.get(0);
        List<String> meters = texts(account.path("meters"));
        tracked(api, "account-first-tracking", account, true, "UNSET");
        api.assumption("sandbox-data")
                .assertThat(meters.size())
                .as("meters of an account")
                .isPositive();
        List<JsonNode> others = accounts.subList(1, accounts.size());
        Map<String, Boolean> otherMeters = new HashMap<>();
        others.stream().flatMap(other -> texts(other.path("meters")).stream()).forEach(meter -> isTracked(calls, meter)
                .ifPresent(isTracked -> otherMeters.put(meter, isTracked)));

        UUID id = id(account);
        tracked(api, calls.update("updateAccount", "{'isTracked': false}", id), false, "DISABLED");
        tracked(api, account(calls, connection, id), false, "DISABLED");
        metersAreTracked(calls, meters, false);
        others.forEach(other -> api.fact("updateAccount")
                .assertThat(account(calls, connection, id(other)).path("isTracked"))
                .as("isTracked of another account")
                .isEqualTo(other.path("isTracked")));
        otherMeters.forEach((meter, before) -> metersAreTracked(calls, List.of(meter), before));

        tracked(api, calls.update("updateAccount", "{'isTracked': true, 'updateMeters': false}", id), true, "ENABLED");
        metersAreTracked(calls, meters, false);

        tracked(api, calls.update("updateAccount", "{'isTracked': true, 'updateMeters': true}", id), true, "ENABLED");
        metersAreTracked(calls, meters, true);

        calls.badRequest(api.assumption("invalid-body-values"), "updateAccount", "{'isTracked': 'perhaps'}", id);
        tracked(api, calls.update("updateAccount", "{}", id), true, "ENABLED");
    }

    private static void tracked(ServiceApi api, JsonNode account, boolean tracked, String status) {
        tracked(api, "account-tracking-write", account, tracked, status);
    }

    /** Expects a page's isTracked; which trackingStatus belongs to it is an open question. */
    private static void tracked(ServiceApi api, String question, JsonNode account, boolean tracked, String status) {
        boolean isFact = question.equals("account-tracking-write") && account.hasNonNull("isTracked");
        (isFact ? api.fact("Account.isTracked") : api.assumption(question))
                .assertThat(account.path("isTracked").asText())
                .as("isTracked of the account")
                .isEqualTo(String.valueOf(tracked));
        api.assumption(question)
                .assertThat(text(account, "trackingStatus"))
                .as("trackingStatus of the account")
                .isEqualTo(status);
    }

    private static void metersAreTracked(ApiCalls calls, List<String> meters, boolean tracked) {
        meters.forEach(meter -> isTracked(calls, meter).ifPresent(isTracked -> calls.api()
                .fact("AccountUpdateRequest.updateMeters")
                .assertThat(isTracked)
                .as("isTracked of a meter")
                .isEqualTo(tracked)));
    }

    /** Tells whether a meter is tracked; empty where it does not say so. */
    private static Optional<Boolean> isTracked(ApiCalls calls, String meter) {
        JsonNode isTracked = calls.get("getMeter", meter).path("isTracked");
        boolean isThere = !isTracked.isMissingNode() && !isTracked.isNull();
        calls.api()
                .assumption("meter-nullability")
                .assertThat(isThere)
                .as("a meter tells whether it is tracked")
                .isTrue();
        return isThere ? Optional.of(isTracked.asBoolean()) : Optional.empty();
    }

    private static List<JsonNode> accounts(ApiCalls calls, UUID connection) {
        return calls.get("getConnection", connection)
                .path("accounts")
                .valueStream()
                .toList();
    }

    private static JsonNode account(ApiCalls calls, UUID connection, UUID id) {
        return ApiCalls.find(calls.get("getConnection", connection).path("accounts"), id);
    }
}
