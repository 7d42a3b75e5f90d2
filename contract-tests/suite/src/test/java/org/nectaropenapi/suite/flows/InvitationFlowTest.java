package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** The life of an invitation: made, listed, used, expired or revoked. */
@ContractTest
@RequiresWrites
class InvitationFlowTest {

    @Test
    void aContributorInvitationIsKeptAsItWasMade(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("invitations");
        UUID site = testData.newSite(company, "site");
        String prefill = "{'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "'],"
                + " 'utilityTypes': ['ELECTRICITY', 'GAS'], 'country': 'US',"
                + " 'connectionOwnerEmail': 'owner@unknown.example', 'dataCollectionStartDate': '2025-01-01'}";
        JsonNode made = calls.create(
                "createConnectionInvitation",
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 3600, 'maxUses': 3,"
                        + " 'sendEmail': false, 'prefill': " + prefill + "}",
                company);
        assertThat(ApiCalls.text(made, "invitationType")).isEqualTo("CREATE_CONNECTION");
        assertThat(ApiCalls.text(made, "status")).isEqualTo("ACTIVE");
        assertThat(ApiCalls.text(made, "companyId")).isEqualTo(company.toString());
        assertThat(made.path("connectionId").isNull()).as("no connection yet").isTrue();
        assertThat(made.path("allowedEmails")).isEqualTo(ApiCalls.json("['guest@unknown.example']"));
        assertThat(made.path("maxUses").intValue()).isEqualTo(3);
        assertThat(made.path("useCount").isInt()).isTrue();
        assertThat(made.path("useCount").intValue()).isZero();
        assertThat(made.path("createdConnections")).isEmpty();
        ApiCalls.json(prefill).properties().forEach(field -> assertThat(
                        made.path("prefill").get(field.getKey()))
                .as("prefilled " + field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(Duration.between(
                        OffsetDateTime.parse(ApiCalls.text(made, "createdAt")),
                        OffsetDateTime.parse(ApiCalls.text(made, "expiresAt"))))
                .as("lifetime")
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(ApiCalls.text(made, "invitationUrl")).startsWith("https://");

        JsonNode read = calls.get("getInvitation", ApiCalls.id(made));
        made.properties()
                .forEach(field ->
                        assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.path("events").isArray()).isTrue();
        assertThat(PagedList.of(api, "listCompanyInvitations", company).rows()).containsExactly(made);
    }

    @Test
    void everyPropertyOfAnInvitationIsOptional(ServiceApi api, TestData testData) {
        JsonNode made =
                new ApiCalls(api).create("createConnectionInvitation", "{}", testData.newCompany("bare invitation"));
        assertThat(ApiCalls.text(made, "status")).isEqualTo("ACTIVE");
        assertThat(made.path("expiresAt").isNull()).as("no end").isTrue();
        assertThat(made.path("maxUses").isNull()).as("no limit").isTrue();
    }

    @Test
    void aReconnectInvitationNamesItsConnection(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("reconnect");
        UUID connection = refusedConnection(calls, testData, company);
        JsonNode made = calls.create(
                "createReconnectInvitation",
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 60, 'maxUses': 1, 'sendEmail': false}",
                connection);
        assertThat(ApiCalls.text(made, "invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(ApiCalls.text(made, "connectionId")).isEqualTo(connection.toString());
        assertThat(ApiCalls.text(made, "companyId")).isEqualTo(company.toString());
        assertThat(made.path("createdConnections")).isEmpty();
        assertThat(ApiCalls.ids(
                        PagedList.of(api, "listCompanyInvitations", company).rows()))
                .containsExactly(ApiCalls.text(made, "id"));
    }

    @Test
    void aRevokedInvitationStaysRevoked(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("revoked");
        JsonNode made = calls.create("createConnectionInvitation", "{}", company);
        JsonNode other = calls.create("createConnectionInvitation", "{}", company);
        JsonNode answer = ApiCalls.body(api.given().post(calls.path("revokeInvitation", ApiCalls.id(made))), 200);
        if (!answer.isMissingNode()) {
            assertThat(ApiCalls.text(answer, "status")).isEqualTo("REVOKED");
            assertThat(ApiCalls.id(answer)).isEqualTo(ApiCalls.id(made));
        }
        JsonNode revoked = calls.get("getInvitation", ApiCalls.id(made));
        assertThat(ApiCalls.text(revoked, "status")).isEqualTo("REVOKED");
        assertThat(revoked.path("events").size())
                .as("events of a revoked invitation")
                .isPositive();
        PagedList.of(api, "listCompanyInvitations", company).rows().forEach(invitation -> assertThat(
                        ApiCalls.text(invitation, "status"))
                .as("status in the list")
                .isEqualTo(ApiCalls.id(invitation).equals(ApiCalls.id(made)) ? "REVOKED" : "ACTIVE"));
        assertThat(ApiCalls.text(calls.get("getInvitation", ApiCalls.id(other)), "status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @RequiresSandbox
    void anInvitationExpires(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("expired");
        assertThat(ApiCalls.text(
                        calls.get(
                                "getInvitation",
                                calls.createId("createConnectionInvitation", "{'expiresInSeconds': 60}", company)),
                        "status"))
                .isEqualTo("ACTIVE");
        api.target().pass(Duration.ofSeconds(61));
        assertThat(ApiCalls.text(
                        calls.get(
                                "getInvitation",
                                calls.createId("createConnectionInvitation", "{'expiresInSeconds': 60}", company)),
                        "status"))
                .isEqualTo("EXPIRED");
    }

    @Test
    @RequiresSandbox
    void anInvitationIsUsedUp(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("used up");
        UUID site = testData.newSite(company, "site");
        UUID invitation = calls.createId(
                "createConnectionInvitation",
                "{'maxUses': 1, 'prefill': {'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "']}}",
                company);
        UUID made = EmbeddedSandbox.of(api.target()).control().useInvitation(invitation, null, "guest", "wrong");
        JsonNode used = calls.get("getInvitation", invitation);
        assertThat(ApiCalls.text(used, "status")).isEqualTo("FULFILLED");
        assertThat(used.path("useCount").intValue()).isEqualTo(1);
        assertThat(ApiCalls.ids(used.path("createdConnections"))).containsExactly(made.toString());
        assertThat(ApiCalls.ids(calls.get("listCompanyConnections", company).path("connections")))
                .containsExactly(made.toString());
    }

    @Test
    void whatCannotBeAnInvitationIsRefused(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("refused invitations");
        calls.badRequest("createConnectionInvitation", "{'expiresInSeconds': 59}", company);
        calls.badRequest("createConnectionInvitation", "{'maxUses': 0}", company);
        calls.badRequest("createConnectionInvitation", "{'allowedEmails': ['nobody']}", company);
        calls.badRequest(
                "createConnectionInvitation", "{'prefill': {'initialSites': ['" + testData.site() + "']}}", company);
        calls.badRequest(
                "createReconnectInvitation", "{'expiresInSeconds': 59}", refusedConnection(calls, testData, company));
        assertThat(calls.get("listCompanyInvitations", company)
                        .path("totalInvitations")
                        .intValue())
                .isZero();
    }

    private static UUID refusedConnection(ApiCalls calls, TestData testData, UUID company) {
        UUID site = testData.newSite(company, "site");
        return calls.createId(
                "createConnection",
                "{'username': 'nobody', 'password': 'wrong', 'url': 'https://nectarclimate.com', 'sites': ['" + site
                        + "']}",
                company);
    }
}
