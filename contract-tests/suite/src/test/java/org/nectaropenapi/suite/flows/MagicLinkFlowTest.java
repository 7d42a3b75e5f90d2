package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;

/** The deprecated links, which are made by reading them. */
@ContractTest
@RequiresWrites
class MagicLinkFlowTest {

    @Test
    void theLinkOfACompanyNamesItByItsPublicId(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode link = calls.get("/v2.2/connection/company/" + scratch.company() + "/link");
        JsonNode connection = calls.get("/v2.2/connection/" + scratch.connection() + "/details");
        assertThat(ApiCalls.text(link, "publicCompanyId"))
                .isNotBlank()
                .isEqualTo(ApiCalls.text(connection, "publicCompanyId"))
                .isNotEqualTo(scratch.company().toString());
        assertThat(ApiCalls.text(link, "companyMagicLinkSecret")).isNotBlank();
        assertThat(ApiCalls.text(link, "magicLinkUrl"))
                .startsWith("https://")
                .contains(ApiCalls.text(link, "publicCompanyId"))
                .contains(ApiCalls.text(link, "companyMagicLinkSecret"));
    }

    @Test
    void theLinkOfAConnectionIsTheConnectionWithASecret(ServiceApi api, TestData scratch) {
        JsonNode link = new ApiCalls(api).get("/v2.2/connection/" + scratch.connection());
        assertThat(ApiCalls.id(link)).isEqualTo(scratch.connection());
        assertThat(ApiCalls.text(link, "connectionMagicLinkSecret")).isNotBlank();
        assertThat(ApiCalls.text(link, "status")).isEqualTo("CONNECTED");
        assertThat(link.path("accounts")).isNotEmpty();
    }
}
