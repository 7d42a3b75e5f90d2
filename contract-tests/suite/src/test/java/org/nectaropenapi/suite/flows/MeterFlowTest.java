package org.nectaropenapi.suite.flows;

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
        ApiCalls calls = new ApiCalls(api);
        JsonNode listed = testData.meter();
        calls.expectSame(api.shape("Meter"), api.fact("getMeter"), calls.get("getMeter", id(listed)), listed);
    }

    @Test
    void theMetersOfACompanyAreThoseOfItsAccountsAndSites(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        List<JsonNode> meters =
                PagedList.of(api, "listMetersByCompany", testData.company()).rows();
        JsonNode accounts = calls.get("getConnection", testData.connection()).path("accounts");
        api.assumption("connection-accounts-items")
                .assertThat(accounts.size())
                .as("accounts")
                .isPositive();
        accounts.forEach(account -> (account.hasNonNull("meters")
                        ? api.fact("listMetersByCompany")
                        : api.shape("Account.meters"))
                .assertThat(texts(account.path("meters")))
                .as("meters of account " + id(account))
                .containsExactlyInAnyOrderElementsOf(meters.stream()
                        .filter(meter -> text(meter, "account").equals(text(account, "id")))
                        .map(meter -> text(meter, "id"))
                        .toList()));
        List<String> sites = ids(calls.get("getCompany", testData.company()).path("sites"));
        meters.forEach(meter -> {
            if (meter.hasNonNull("site")) {
                api.fact("listMetersByCompany")
                        .assertThat(sites)
                        .as("sites of the company")
                        .contains(text(meter, "site"));
            }
            api.assumption("unmarked-nulls")
                    .assertThat(meter.path("identifiers").size())
                    .as("identifiers of a meter")
                    .isPositive();
        });
    }
}
