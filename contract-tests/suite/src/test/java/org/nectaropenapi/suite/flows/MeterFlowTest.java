package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;

/** Tests meters: the same in their list and alone, and consistent with their sites and accounts. */
@ContractTest
class MeterFlowTest {

    @Test
    void aMeterIsTheSameInItsListAndAlone(ServiceApi api, TestData testData) {
        JsonNode listed = testData.meter();
        assertThat(new ApiCalls(api).get("getMeter", id(listed))).isEqualTo(listed);
    }

    @Test
    void theMetersOfACompanyAreThoseOfItsAccountsAndSites(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        List<JsonNode> meters =
                PagedList.of(api, "listMetersByCompany", testData.company()).rows();
        JsonNode accounts = calls.get("getConnection", testData.connection()).path("accounts");
        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            List<String> ofAccount = meters.stream()
                    .filter(meter -> text(meter, "account").equals(text(account, "id")))
                    .map(meter -> text(meter, "id"))
                    .toList();
            assertThat(texts(account.path("meters"))).containsExactlyInAnyOrderElementsOf(ofAccount);
        });
        List<String> sites = ids(calls.get("getCompany", testData.company()).path("sites"));
        assertThat(meters).allSatisfy(meter -> {
            assertThat(sites).contains(text(meter, "site"));
            assertThat(meter.path("identifiers")).isNotEmpty();
        });
    }
}
