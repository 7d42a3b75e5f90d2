package org.nectaropenapi.contract.restassured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.contract.suite.Api;
import org.nectaropenapi.contract.suite.ContractTest;
import org.nectaropenapi.contract.suite.Scratch;
import org.nectaropenapi.contract.suite.Writes;

/** The deprecated links, which are made by reading them. */
@ContractTest
@Writes
class MagicLinkFlowTest {

    @Test
    void theLinkOfACompanyNamesItByItsPublicId(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        JsonNode link = calls.get("/v2.2/connection/company/" + scratch.company() + "/link");
        JsonNode connection = calls.get("/v2.2/connection/" + scratch.connection() + "/details");
        assertThat(Calls.text(link, "publicCompanyId"))
                .isNotBlank()
                .isEqualTo(Calls.text(connection, "publicCompanyId"))
                .isNotEqualTo(scratch.company().toString());
        assertThat(Calls.text(link, "companyMagicLinkSecret")).isNotBlank();
        assertThat(Calls.text(link, "magicLinkUrl"))
                .startsWith("https://")
                .contains(Calls.text(link, "publicCompanyId"))
                .contains(Calls.text(link, "companyMagicLinkSecret"));
    }

    @Test
    void theLinkOfAConnectionIsTheConnectionWithASecret(Api api, Scratch scratch) {
        JsonNode link = new Calls(api).get("/v2.2/connection/" + scratch.connection());
        assertThat(Calls.id(link)).isEqualTo(scratch.connection());
        assertThat(Calls.text(link, "connectionMagicLinkSecret")).isNotBlank();
        assertThat(Calls.text(link, "status")).isEqualTo("CONNECTED");
        assertThat(link.path("accounts")).isNotEmpty();
    }
}
