package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
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
        assertThat(text(created, "invitationType")).isEqualTo("CREATE_CONNECTION");
        assertThat(text(created, "status")).isEqualTo("ACTIVE");
        assertThat(text(created, "companyId")).isEqualTo(company.toString());
        assertThat(created.path("connectionId").isNull())
                .as("no connection yet")
                .isTrue();
        assertThat(created.path("allowedEmails")).isEqualTo(json("['guest@unknown.example']"));
        assertThat(created.path("maxUses").asInt()).isEqualTo(3);
        assertThat(created.path("useCount").asText()).isEqualTo("0");
        assertThat(created.path("createdConnections")).isEmpty();
        json(prefill).properties().forEach(field -> assertThat(
                        created.path("prefill").get(field.getKey()))
                .as("prefilled " + field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(Duration.between(
                        OffsetDateTime.parse(text(created, "createdAt")),
                        OffsetDateTime.parse(text(created, "expiresAt"))))
                .as("lifetime")
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(text(created, "invitationUrl")).startsWith("https://");

        JsonNode read = calls.get("getInvitation", id(created));
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
        assertThat(text(created, "status")).isEqualTo("ACTIVE");
        assertThat(created.path("expiresAt").isNull()).as("no end").isTrue();
        assertThat(created.path("maxUses").isNull()).as("no limit").isTrue();
    }

    @Test
    void aReconnectInvitationNamesItsConnection(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("reconnect");
        UUID connection = calls.refusedConnection(testData, company);
        JsonNode created = calls.create(
                "createReconnectInvitation",
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 60, 'maxUses': 1, 'sendEmail': false}",
                connection);
        assertThat(text(created, "invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(text(created, "connectionId")).isEqualTo(connection.toString());
        assertThat(text(created, "companyId")).isEqualTo(company.toString());
        assertThat(created.path("createdConnections")).isEmpty();
        assertThat(ids(PagedList.of(api, "listCompanyInvitations", company).rows()))
                .containsExactly(text(created, "id"));
    }

    @Test
    void aRevokedInvitationStaysRevoked(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("revoked");
        JsonNode created = calls.create("createConnectionInvitation", "{}", company);
        JsonNode other = calls.create("createConnectionInvitation", "{}", company);
        JsonNode response = calls.call("revokeInvitation", id(created));
        if (!response.isMissingNode()) {
            assertThat(text(response, "status")).isEqualTo("REVOKED");
            assertThat(id(response)).isEqualTo(id(created));
        }
        JsonNode revoked = calls.get("getInvitation", id(created));
        assertThat(text(revoked, "status")).isEqualTo("REVOKED");
        assertThat(revoked.path("events").size())
                .as("events of a revoked invitation")
                .isPositive();
        PagedList.of(api, "listCompanyInvitations", company).rows().forEach(invitation -> assertThat(
                        text(invitation, "status"))
                .as("status in the list")
                .isEqualTo(id(invitation).equals(id(created)) ? "REVOKED" : "ACTIVE"));
        assertThat(text(calls.get("getInvitation", id(other)), "status")).isEqualTo("ACTIVE");
    }

    @Test
    @RequiresSandbox
    void anInvitationExpires(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("expired");
        UUID invitation = calls.createId("createConnectionInvitation", "{'expiresInSeconds': 60}", company);
        assertThat(text(calls.get("getInvitation", invitation), "status")).isEqualTo("ACTIVE");
        api.target().pass(Duration.ofSeconds(61));
        assertThat(text(calls.get("getInvitation", invitation), "status")).isEqualTo("EXPIRED");
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
        UUID created = calls.control().useInvitation(invitation, null, "guest", "wrong");
        JsonNode used = calls.get("getInvitation", invitation);
        assertThat(text(used, "status")).isEqualTo("FULFILLED");
        assertThat(used.path("useCount").asInt()).isEqualTo(1);
        assertThat(ids(used.path("createdConnections"))).containsExactly(created.toString());
        assertThat(ids(calls.get("listCompanyConnections", company).path("connections")))
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
                "createReconnectInvitation", "{'expiresInSeconds': 59}", calls.refusedConnection(testData, company));
        assertThat(calls.get("listCompanyInvitations", company)
                        .path("totalInvitations")
                        .intValue())
                .isZero();
    }
}
