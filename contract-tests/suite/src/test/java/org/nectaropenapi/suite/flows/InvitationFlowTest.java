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

/** Tests the life cycle of an invitation: created, listed, used, expired or revoked. */
@ContractTest
@RequiresWrites
class InvitationFlowTest {

    @Test
    void anInvitationHasTheFieldsOfItsCreation(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("invitations");
        UUID site = testData.newSite(company, "site");
        String prefill = "{'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "'],"
                + " 'utilityTypes': ['ELECTRICITY', 'GAS'], 'country': 'US',"
                + " 'connectionOwnerEmail': 'owner@unknown.example', 'dataCollectionStartDate': '2025-01-01'}";
        JsonNode created = calls.create(
                "createConnectionInvitation",
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 3600, 'maxUses': 3,"
                        + " 'sendEmail': false, 'prefill': " + prefill + "}",
                company);
        assertThat(ApiCalls.text(created, "invitationType")).isEqualTo("CREATE_CONNECTION");
        assertThat(ApiCalls.text(created, "status")).isEqualTo("ACTIVE");
        assertThat(ApiCalls.text(created, "companyId")).isEqualTo(company.toString());
        assertThat(created.path("connectionId").isNull())
                .as("no connection yet")
                .isTrue();
        assertThat(created.path("allowedEmails")).isEqualTo(ApiCalls.json("['guest@unknown.example']"));
        assertThat(created.path("maxUses").intValue()).isEqualTo(3);
        assertThat(created.path("useCount").isInt()).isTrue();
        assertThat(created.path("useCount").intValue()).isZero();
        assertThat(created.path("createdConnections")).isEmpty();
        ApiCalls.json(prefill).properties().forEach(field -> assertThat(
                        created.path("prefill").get(field.getKey()))
                .as("prefilled " + field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(Duration.between(
                        OffsetDateTime.parse(ApiCalls.text(created, "createdAt")),
                        OffsetDateTime.parse(ApiCalls.text(created, "expiresAt"))))
                .as("lifetime")
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(ApiCalls.text(created, "invitationUrl")).startsWith("https://");

        JsonNode read = calls.get("getInvitation", ApiCalls.id(created));
        created.properties()
                .forEach(field ->
                        assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.path("events").isArray()).isTrue();
        assertThat(PagedList.of(api, "listCompanyInvitations", company).rows()).containsExactly(created);
    }

    @Test
    void everyPropertyOfAnInvitationIsOptional(ServiceApi api, TestData testData) {
        JsonNode created =
                new ApiCalls(api).create("createConnectionInvitation", "{}", testData.newCompany("bare invitation"));
        assertThat(ApiCalls.text(created, "status")).isEqualTo("ACTIVE");
        assertThat(created.path("expiresAt").isNull()).as("no end").isTrue();
        assertThat(created.path("maxUses").isNull()).as("no limit").isTrue();
    }

    @Test
    void aReconnectInvitationNamesItsConnection(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("reconnect");
        UUID connection = refusedConnection(calls, testData, company);
        JsonNode created = calls.create(
                "createReconnectInvitation",
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 60, 'maxUses': 1, 'sendEmail': false}",
                connection);
        assertThat(ApiCalls.text(created, "invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(ApiCalls.text(created, "connectionId")).isEqualTo(connection.toString());
        assertThat(ApiCalls.text(created, "companyId")).isEqualTo(company.toString());
        assertThat(created.path("createdConnections")).isEmpty();
        assertThat(ApiCalls.ids(
                        PagedList.of(api, "listCompanyInvitations", company).rows()))
                .containsExactly(ApiCalls.text(created, "id"));
    }

    @Test
    void aRevokedInvitationStaysRevoked(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("revoked");
        JsonNode created = calls.create("createConnectionInvitation", "{}", company);
        JsonNode other = calls.create("createConnectionInvitation", "{}", company);
        JsonNode response = ApiCalls.body(api.given().post(calls.path("revokeInvitation", ApiCalls.id(created))), 200);
        if (!response.isMissingNode()) {
            assertThat(ApiCalls.text(response, "status")).isEqualTo("REVOKED");
            assertThat(ApiCalls.id(response)).isEqualTo(ApiCalls.id(created));
        }
        JsonNode revoked = calls.get("getInvitation", ApiCalls.id(created));
        assertThat(ApiCalls.text(revoked, "status")).isEqualTo("REVOKED");
        assertThat(revoked.path("events").size())
                .as("events of a revoked invitation")
                .isPositive();
        PagedList.of(api, "listCompanyInvitations", company).rows().forEach(invitation -> assertThat(
                        ApiCalls.text(invitation, "status"))
                .as("status in the list")
                .isEqualTo(ApiCalls.id(invitation).equals(ApiCalls.id(created)) ? "REVOKED" : "ACTIVE"));
        assertThat(ApiCalls.text(calls.get("getInvitation", ApiCalls.id(other)), "status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @RequiresSandbox
    void anInvitationExpires(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("expired");
        UUID invitation = calls.createId("createConnectionInvitation", "{'expiresInSeconds': 60}", company);
        assertThat(ApiCalls.text(calls.get("getInvitation", invitation), "status"))
                .isEqualTo("ACTIVE");
        api.target().pass(Duration.ofSeconds(61));
        assertThat(ApiCalls.text(calls.get("getInvitation", invitation), "status"))
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
        UUID created = EmbeddedSandbox.of(api.target()).control().useInvitation(invitation, null, "guest", "wrong");
        JsonNode used = calls.get("getInvitation", invitation);
        assertThat(ApiCalls.text(used, "status")).isEqualTo("FULFILLED");
        assertThat(used.path("useCount").intValue()).isEqualTo(1);
        assertThat(ApiCalls.ids(used.path("createdConnections"))).containsExactly(created.toString());
        assertThat(ApiCalls.ids(calls.get("listCompanyConnections", company).path("connections")))
                .containsExactly(created.toString());
    }

    @Test
    void invalidInvitationsAreRejected(ServiceApi api, TestData testData) {
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
