package org.nectaropenapi.suite.flows;

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
        JsonNode link =
                calls.accepted(api.assumption("magic-link-company-verb"), "createCompanyMagicLink", testData.company());
        JsonNode connection = calls.get("getConnection", testData.connection());
        String publicId = text(link, "publicCompanyId");
        api.assumption("magic-link-public-id")
                .required()
                .assertThat(publicId)
                .as("publicCompanyId of the link")
                .isNotBlank();
        api.fact("CompanyMagicLink.publicCompanyId")
                .assertThat(publicId)
                .isEqualTo(text(connection, "publicCompanyId"))
                .isNotEqualTo(testData.company().toString());
        api.shape("CompanyMagicLink.companyMagicLinkSecret")
                .assertThat(text(link, "companyMagicLinkSecret"))
                .isNotBlank();
        if (link.hasNonNull("magicLinkUrl")) {
            api.fact("CompanyMagicLink.magicLinkUrl")
                    .assertThat(text(link, "magicLinkUrl"))
                    .startsWith("https://")
                    .contains(publicId)
                    .contains(text(link, "companyMagicLinkSecret"));
        }
    }

    @Test
    void theLinkOfAConnectionIsTheConnectionWithASecret(ServiceApi api, TestData testData) {
        JsonNode link = new ApiCalls(api)
                .accepted(
                        api.assumption("magic-link-connection-verb"),
                        "createConnectionMagicLink",
                        testData.connection());
        api.fact("createConnectionMagicLink").assertThat(id(link)).isEqualTo(testData.connection());
        api.shape("Connection.connectionMagicLinkSecret")
                .assertThat(text(link, "connectionMagicLinkSecret"))
                .isNotBlank();
        api.fact("Connection.status").assertThat(text(link, "status")).isEqualTo("CONNECTED");
        api.assumption("connection-accounts-items")
                .assertThat(link.path("accounts").size())
                .as("accounts")
                .isPositive();
    }
}
