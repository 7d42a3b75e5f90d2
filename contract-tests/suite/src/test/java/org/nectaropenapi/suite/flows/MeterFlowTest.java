package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;

/** Meters: the same in their list and alone, at sites and accounts that know them. */
@ContractTest
class MeterFlowTest {

    @Test
    void aMeterIsTheSameInItsListAndAlone(ServiceApi api, TestData scratch) {
        JsonNode listed = scratch.meter();
        assertThat(new ApiCalls(api).get("/v2.2/meter/" + ApiCalls.id(listed))).isEqualTo(listed);
    }

    @Test
    void theMetersOfACompanyAreThoseOfItsAccountsAndSites(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        List<JsonNode> meters = PagedList.of("/v2.2/meter/company/" + scratch.company(), "meters")
                .rows(api);
        JsonNode accounts = calls.get("/v2.2/connection/" + scratch.connection() + "/details")
                .path("accounts");
        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            List<String> ofAccount = meters.stream()
                    .filter(meter -> ApiCalls.text(meter, "account").equals(ApiCalls.text(account, "id")))
                    .map(meter -> ApiCalls.text(meter, "id"))
                    .toList();
            assertThat(ApiCalls.texts(account.path("meters"))).containsExactlyInAnyOrderElementsOf(ofAccount);
        });
        List<String> sites =
                ApiCalls.ids(calls.get("/v2.2/company/" + scratch.company()).path("sites"));
        assertThat(meters).allSatisfy(meter -> {
            assertThat(sites).contains(ApiCalls.text(meter, "site"));
            assertThat(meter.path("identifiers")).isNotEmpty();
        });
    }
}
