package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Tests every status of a connection. Only the sandbox can set those that depend on the utility. */
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
    void aConnectionHasItsStatusAloneAndInTheList(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("statuses");
        UUID id = calls.refusedConnection(testData, company);
        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        String before = "PASSWORD_INCORRECT";
        for (String status : STATUSES) {
            if (status.equals("PENDING")) {
                // The sandbox retries a PENDING connection at once.
                assertThat(list.rows("status", status)).isEmpty();
                continue;
            }
            calls.control().setConnectionStatus(id, status, "The portal says " + status);
            JsonNode connection = calls.get("getConnection", id);
            assertThat(text(connection, "status")).isEqualTo(status);
            assertThat(text(connection, "statusErrorDetail")).isEqualTo("The portal says " + status);
            assertThat(ids(list.rows("status", status))).containsExactly(id.toString());
            if (!before.equals(status)) {
                assertThat(list.rows("status", before))
                        .as("connections in the former status")
                        .isEmpty();
            }
            before = status;
        }
    }

    @Test
    void theFilterTreatsBothSpellingsOfAWrongPasswordAsOneStatus(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("spellings");
        UUID id = calls.refusedConnection(testData, company);
        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        calls.get("getConnection", id);
        assertThat(ids(list.rows("status", "INCORRECT_PASSWORD"))).containsExactly(id.toString());
        calls.control().setConnectionStatus(id, "INCORRECT_PASSWORD", null);
        assertThat(text(calls.get("getConnection", id), "status")).isEqualTo("INCORRECT_PASSWORD");
    }

    @Test
    void connectionsOfAnInactiveCompanyHaveThatStatus(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("out of service");
        UUID id = calls.refusedConnection(testData, company);
        calls.control().deactivateCompany(company);
        assertThat(text(calls.get("getConnection", id), "status")).isEqualTo("COMPANY_INACTIVE");
        assertThat(ids(PagedList.of(api, "listCompanyConnections", company).rows("status", "COMPANY_INACTIVE")))
                .containsExactly(id.toString());
        assertThat(calls.badRequest(
                        api.assumption("job-upload-refusals"),
                        "submitDocumentsBulk",
                        "{'documents': ['https://bills.example/1.pdf']}",
                        company))
                .contains("active");
    }
}
