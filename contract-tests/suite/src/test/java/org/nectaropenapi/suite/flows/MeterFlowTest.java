package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.run.Api;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.Scratch;

/** Meters: the same in their list and alone, at sites and accounts that know them. */
@ContractTest
class MeterFlowTest {

    @Test
    void aMeterIsTheSameInItsListAndAlone(Api api, Scratch scratch) {
        JsonNode listed = scratch.meter();
        assertThat(new Calls(api).get("/v2.2/meter/" + Calls.id(listed))).isEqualTo(listed);
    }

    @Test
    void theMetersOfACompanyAreThoseOfItsAccountsAndSites(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        List<JsonNode> meters = PagedList.of("/v2.2/meter/company/" + scratch.company(), "meters")
                .rows(api);
        JsonNode accounts = calls.get("/v2.2/connection/" + scratch.connection() + "/details")
                .path("accounts");
        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            List<String> ofAccount = meters.stream()
                    .filter(meter -> Calls.text(meter, "account").equals(Calls.text(account, "id")))
                    .map(meter -> Calls.text(meter, "id"))
                    .toList();
            assertThat(Calls.texts(account.path("meters"))).containsExactlyInAnyOrderElementsOf(ofAccount);
        });
        List<String> sites =
                Calls.ids(calls.get("/v2.2/company/" + scratch.company()).path("sites"));
        assertThat(meters).allSatisfy(meter -> {
            assertThat(sites).contains(Calls.text(meter, "site"));
            assertThat(meter.path("identifiers")).isNotEmpty();
        });
    }
}
