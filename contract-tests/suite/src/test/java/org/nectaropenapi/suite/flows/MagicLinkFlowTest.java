package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(ApiCalls.text(link, "publicCompanyId"))
                .isNotBlank()
                .isEqualTo(ApiCalls.text(connection, "publicCompanyId"))
                .isNotEqualTo(testData.company().toString());
        assertThat(ApiCalls.text(link, "companyMagicLinkSecret")).isNotBlank();
        assertThat(ApiCalls.text(link, "magicLinkUrl"))
                .startsWith("https://")
                .contains(ApiCalls.text(link, "publicCompanyId"))
                .contains(ApiCalls.text(link, "companyMagicLinkSecret"));
    }

    @Test
    void theLinkOfAConnectionIsTheConnectionWithASecret(ServiceApi api, TestData testData) {
        JsonNode link = new ApiCalls(api).get("createConnectionMagicLink", testData.connection());
        assertThat(ApiCalls.id(link)).isEqualTo(testData.connection());
        assertThat(ApiCalls.text(link, "connectionMagicLinkSecret")).isNotBlank();
        assertThat(ApiCalls.text(link, "status")).isEqualTo("CONNECTED");
        assertThat(link.path("accounts")).isNotEmpty();
    }
}
