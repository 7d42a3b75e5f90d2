package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;

/** Tests the deprecated magic links, which a GET creates. */
@ContractTest
@RequiresWrites
class MagicLinkFlowTest {

    @Test
    void theLinkOfACompanyNamesItByItsPublicId(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode link = calls.get("createCompanyMagicLink", testData.company());
        JsonNode connection = calls.get("getConnection", testData.connection());
        assertThat(text(link, "publicCompanyId"))
                .isNotBlank()
                .isEqualTo(text(connection, "publicCompanyId"))
                .isNotEqualTo(testData.company().toString());
        assertThat(text(link, "companyMagicLinkSecret")).isNotBlank();
        assertThat(text(link, "magicLinkUrl"))
                .startsWith("https://")
                .contains(text(link, "publicCompanyId"))
                .contains(text(link, "companyMagicLinkSecret"));
    }

    @Test
    void theLinkOfAConnectionIsTheConnectionWithASecret(ServiceApi api, TestData testData) {
        JsonNode link = new ApiCalls(api).get("createConnectionMagicLink", testData.connection());
        assertThat(id(link)).isEqualTo(testData.connection());
        assertThat(text(link, "connectionMagicLinkSecret")).isNotBlank();
        assertThat(text(link, "status")).isEqualTo("CONNECTED");
        assertThat(link.path("accounts")).isNotEmpty();
    }
}
