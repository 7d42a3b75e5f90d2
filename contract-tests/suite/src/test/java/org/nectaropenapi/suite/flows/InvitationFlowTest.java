package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
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
        JsonNode expected = json("{'invitationType': 'CREATE_CONNECTION', 'status': 'ACTIVE', 'companyId': '" + company
                + "', 'connectionId': null, 'allowedEmails': ['guest@unknown.example'], 'maxUses': 3, 'useCount': 0,"
                + " 'createdConnections': [], 'prefill': " + prefill + "}");
        calls.expectFields("createConnectionInvitation", created, expected, "as created");
        if (created.hasNonNull("createdAt") && created.hasNonNull("expiresAt")) {
            api.fact("ConnectionInvitationCreateRequest.expiresInSeconds")
                    .assertThat(
                            Duration.between(ApiCalls.time(created, "createdAt"), ApiCalls.time(created, "expiresAt")))
                    .as("lifetime")
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        }
        if (created.hasNonNull("invitationUrl")) {
            api.fact("Invitation.invitationUrl")
                    .assertThat(text(created, "invitationUrl"))
                    .startsWith("https://");
        }

        JsonNode read = calls.get("getInvitation", id(created));
        calls.expectFields("getInvitation", read, expected, "as read");
        api.fact("getInvitation")
                .assertThat(ObjectComparison.differences(created, read))
                .as("differences between an invitation as created and as read")
                .isEmpty();
        api.assumption("invitation-events")
                .assertThat(read.path("events").isArray())
                .as("the detail has events")
                .isTrue();
        List<JsonNode> listed =
                PagedList.of(api, "listCompanyInvitations", company).rows();
        api.fact("listCompanyInvitations").required().assertThat(ids(listed)).containsExactly(text(created, "id"));
        calls.expectSame(
                api.assumption("invitation-list-shape"),
                api.fact("createConnectionInvitation"),
                created,
                listed.get(0));
    }

    @Test
    void everyPropertyOfAnInvitationIsOptional(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode created = calls.create("createConnectionInvitation", "{}", testData.newCompany("bare invitation"));
        calls.expectFields(
                "createConnectionInvitation",
                created,
                json("{'status': 'ACTIVE', 'expiresAt': null, 'maxUses': null}"),
                "of a bare invitation");
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
        calls.expectFields(
                "createReconnectInvitation",
                created,
                json("{'invitationType': 'EDIT_CONNECTION', 'connectionId': '" + connection + "', 'companyId': '"
                        + company + "', 'createdConnections': []}"),
                "as created");
        api.fact("listCompanyInvitations")
                .assertThat(
                        ids(PagedList.of(api, "listCompanyInvitations", company).rows()))
                .containsExactly(text(created, "id"));
    }

    @Test
    void aRevokedInvitationStaysRevoked(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("revoked");
        JsonNode created = calls.create("createConnectionInvitation", "{}", company);
        JsonNode other = calls.create("createConnectionInvitation", "{}", company);
        JsonNode response = calls.call("revokeInvitation", id(created));
        if (response.has("status")) {
            api.assumption("invitation-revoke")
                    .assertThat(text(response, "status"))
                    .as("status in the response of the revocation")
                    .isEqualTo("REVOKED");
        }
        JsonNode revoked = calls.get("getInvitation", id(created));
        api.fact("InvitationStatus.REVOKED")
                .assertThat(text(revoked, "status"))
                .as("status of a revoked invitation")
                .isEqualTo("REVOKED");
        api.assumption("invitation-events")
                .assertThat(revoked.path("events").size())
                .as("events of a revoked invitation")
                .isPositive();
        PagedList.of(api, "listCompanyInvitations", company).rows().forEach(invitation -> api.fact(
                        "InvitationStatus.REVOKED")
                .assertThat(text(invitation, "status"))
                .as("status in the list")
                .isEqualTo(id(invitation).equals(id(created)) ? "REVOKED" : "ACTIVE"));
        api.fact("InvitationStatus.ACTIVE")
                .assertThat(text(calls.get("getInvitation", id(other)), "status"))
                .as("status of another invitation")
                .isEqualTo("ACTIVE");
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
        UUID connection = calls.refusedConnection(testData, company);
        for (String body : List.of(
                "{'expiresInSeconds': 59, 'sendEmail': false}",
                "{'maxUses': 0, 'sendEmail': false}",
                "{'allowedEmails': ['nobody'], 'sendEmail': false}")) {
            calls.badRequest(api.assumption("invalid-body-values"), "createConnectionInvitation", body, company);
        }
        calls.badRequest(
                api.assumption("foreign-sites"),
                "createConnectionInvitation",
                "{'prefill': {'initialSites': ['" + testData.site() + "']}, 'sendEmail': false}",
                company);
        calls.badRequest(
                api.assumption("invalid-body-values"),
                "createReconnectInvitation",
                "{'expiresInSeconds': 59, 'sendEmail': false}",
                connection);
        api.assumption("invalid-body-values")
                .assertThat(
                        ids(PagedList.of(api, "listCompanyInvitations", company).rows()))
                .as("invitations, without those that were refused")
                .isEmpty();
    }
}
