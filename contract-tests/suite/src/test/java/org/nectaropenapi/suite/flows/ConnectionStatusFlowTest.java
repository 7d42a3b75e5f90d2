package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.sandbox.SandboxControl;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Every status that a connection can have, as nobody but the utility can bring it about. */
@ContractTest
@RequiresSandbox
class ConnectionStatusFlowTest {

    private static final List<String> STATUSES = List.of(
            "PENDING",
            "UNDER_INVESTIGATION",
            "CONNECTED",
            "MFA_TOKEN_EXPIRED",
            "PASSWORD_INCORRECT",
            "NEW_PASSWORD_NEEDED",
            "ADDITIONAL_CREDENTIALS_NEEDED",
            "WEBSITE_DOWN",
            "NO_ACCOUNTS_FOUND",
            "OTHER_ERROR",
            "URL_INACCESSIBLE");

    @Test
    void aConnectionShowsItsStatusAloneAndInTheList(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("statuses");
        UUID id = refusedConnection(calls, scratch, company);
        PagedList list = PagedList.of("/v2.2/connection/company/" + company, "connections");
        String before = "PASSWORD_INCORRECT";
        for (String status : STATUSES) {
            if (status.equals("PENDING")) {
                // A connection that waits is tried again at once.
                assertThat(list.rows(api, "status", status)).isEmpty();
                continue;
            }
            control(api).setConnectionStatus(id, status, "The portal says " + status);
            JsonNode connection = calls.get("/v2.2/connection/" + id + "/details");
            assertThat(ApiCalls.text(connection, "status")).isEqualTo(status);
            assertThat(ApiCalls.text(connection, "statusErrorDetail")).isEqualTo("The portal says " + status);
            assertThat(ApiCalls.ids(list.rows(api, "status", status))).containsExactly(id.toString());
            if (!before.equals(status)) {
                assertThat(list.rows(api, "status", before))
                        .as("connections in the former status")
                        .isEmpty();
            }
            before = status;
        }
    }

    @Test
    void theOtherSpellingOfTheWrongPasswordIsOneStatusToTheFilter(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("spellings");
        UUID id = refusedConnection(calls, scratch, company);
        PagedList list = PagedList.of("/v2.2/connection/company/" + company, "connections");
        calls.get("/v2.2/connection/" + id + "/details");
        assertThat(ApiCalls.ids(list.rows(api, "status", "INCORRECT_PASSWORD"))).containsExactly(id.toString());
        control(api).setConnectionStatus(id, "INCORRECT_PASSWORD", null);
        assertThat(ApiCalls.text(calls.get("/v2.2/connection/" + id + "/details"), "status"))
                .isEqualTo("INCORRECT_PASSWORD");
    }

    @Test
    void connectionsOfACompanyOutOfServiceSaySo(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("out of service");
        UUID id = refusedConnection(calls, scratch, company);
        control(api).deactivateCompany(company);
        assertThat(ApiCalls.text(calls.get("/v2.2/connection/" + id + "/details"), "status"))
                .isEqualTo("COMPANY_INACTIVE");
        assertThat(ApiCalls.ids(PagedList.of("/v2.2/connection/company/" + company, "connections")
                        .rows(api, "status", "COMPANY_INACTIVE")))
                .containsExactly(id.toString());
        assertThat(calls.refusedPost(
                        "/v2.2/job/company/" + company + "/bulk",
                        "{'documents': ['https://bills.example/1.pdf']}",
                        400))
                .contains("active");
    }

    private static UUID refusedConnection(ApiCalls calls, TestData scratch, UUID company) {
        UUID site = scratch.newSite(company, "site");
        return calls.createId(
                "/v2.2/connection/company/" + company,
                "{'username': 'nobody', 'password': 'wrong', 'url': 'https://nectarclimate.com', 'sites': ['" + site
                        + "']}");
    }

    private static SandboxControl control(ServiceApi api) {
        return EmbeddedSandbox.of(api.target()).control();
    }
}
