package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.run.Api;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.Scratch;
import org.nectaropenapi.harness.run.Writes;

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
