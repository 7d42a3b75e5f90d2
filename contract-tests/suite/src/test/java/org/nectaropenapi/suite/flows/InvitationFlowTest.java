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
    void aContributorInvitationIsKeptAsItWasMade(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("invitations");
        UUID site = scratch.newSite(company, "site");
        String prefill = "{'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "'],"
                + " 'utilityTypes': ['ELECTRICITY', 'GAS'], 'country': 'US',"
                + " 'connectionOwnerEmail': 'owner@unknown.example', 'dataCollectionStartDate': '2025-01-01'}";
        JsonNode made = calls.create(
                "/v2.2/invitation/company/" + company,
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 3600, 'maxUses': 3,"
                        + " 'sendEmail': false, 'prefill': " + prefill + "}");
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

        JsonNode read = calls.get("/v2.2/invitation/" + ApiCalls.id(made));
        made.properties()
                .forEach(field ->
                        assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.path("events").isArray()).isTrue();
        assertThat(PagedList.of("/v2.2/invitation/company/" + company, "invitations")
                        .rows(api))
                .containsExactly(made);
    }

    @Test
    void everyPropertyOfAnInvitationIsOptional(ServiceApi api, TestData scratch) {
        JsonNode made =
                new ApiCalls(api).create("/v2.2/invitation/company/" + scratch.newCompany("bare invitation"), "{}");
        assertThat(ApiCalls.text(made, "status")).isEqualTo("ACTIVE");
        assertThat(made.path("expiresAt").isNull()).as("no end").isTrue();
        assertThat(made.path("maxUses").isNull()).as("no limit").isTrue();
    }

    @Test
    void aReconnectInvitationNamesItsConnection(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("reconnect");
        UUID connection = refusedConnection(calls, scratch, company);
        JsonNode made = calls.create(
                "/v2.2/invitation/connection/" + connection,
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 60, 'maxUses': 1, 'sendEmail': false}");
        assertThat(ApiCalls.text(made, "invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(ApiCalls.text(made, "connectionId")).isEqualTo(connection.toString());
        assertThat(ApiCalls.text(made, "companyId")).isEqualTo(company.toString());
        assertThat(made.path("createdConnections")).isEmpty();
        assertThat(ApiCalls.ids(PagedList.of("/v2.2/invitation/company/" + company, "invitations")
                        .rows(api)))
                .containsExactly(ApiCalls.text(made, "id"));
    }

    @Test
    void aRevokedInvitationStaysRevoked(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("revoked");
        JsonNode made = calls.create("/v2.2/invitation/company/" + company, "{}");
        JsonNode other = calls.create("/v2.2/invitation/company/" + company, "{}");
        String path = "/v2.2/invitation/" + ApiCalls.id(made);
        JsonNode answer = ApiCalls.body(api.given().post(path + "/revoke"), 200);
        if (!answer.isMissingNode()) {
            assertThat(ApiCalls.text(answer, "status")).isEqualTo("REVOKED");
            assertThat(ApiCalls.id(answer)).isEqualTo(ApiCalls.id(made));
        }
        JsonNode revoked = calls.get(path);
        assertThat(ApiCalls.text(revoked, "status")).isEqualTo("REVOKED");
        assertThat(revoked.path("events").size())
                .as("events of a revoked invitation")
                .isPositive();
        PagedList.of("/v2.2/invitation/company/" + company, "invitations")
                .rows(api)
                .forEach(invitation -> assertThat(ApiCalls.text(invitation, "status"))
                        .as("status in the list")
                        .isEqualTo(ApiCalls.id(invitation).equals(ApiCalls.id(made)) ? "REVOKED" : "ACTIVE"));
        assertThat(ApiCalls.text(calls.get("/v2.2/invitation/" + ApiCalls.id(other)), "status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @RequiresSandbox
    void anInvitationExpires(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("expired");
        String path =
                "/v2.2/invitation/" + calls.createId("/v2.2/invitation/company/" + company, "{'expiresInSeconds': 60}");
        assertThat(ApiCalls.text(calls.get(path), "status")).isEqualTo("ACTIVE");
        api.target().pass(Duration.ofSeconds(61));
        assertThat(ApiCalls.text(calls.get(path), "status")).isEqualTo("EXPIRED");
    }

    @Test
    @RequiresSandbox
    void anInvitationIsUsedUp(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("used up");
        UUID site = scratch.newSite(company, "site");
        UUID invitation = calls.createId(
                "/v2.2/invitation/company/" + company,
                "{'maxUses': 1, 'prefill': {'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "']}}");
        UUID made = EmbeddedSandbox.of(api.target()).control().useInvitation(invitation, null, "guest", "wrong");
        JsonNode used = calls.get("/v2.2/invitation/" + invitation);
        assertThat(ApiCalls.text(used, "status")).isEqualTo("FULFILLED");
        assertThat(used.path("useCount").intValue()).isEqualTo(1);
        assertThat(ApiCalls.ids(used.path("createdConnections"))).containsExactly(made.toString());
        assertThat(ApiCalls.ids(calls.get("/v2.2/connection/company/" + company).path("connections")))
                .containsExactly(made.toString());
    }

    @Test
    void whatCannotBeAnInvitationIsRefused(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("refused invitations");
        String path = "/v2.2/invitation/company/" + company;
        calls.refusedPost(path, "{'expiresInSeconds': 59}", 400);
        calls.refusedPost(path, "{'maxUses': 0}", 400);
        calls.refusedPost(path, "{'allowedEmails': ['nobody']}", 400);
        calls.refusedPost(path, "{'prefill': {'initialSites': ['" + scratch.site() + "']}}", 400);
        calls.refusedPost(
                "/v2.2/invitation/connection/" + refusedConnection(calls, scratch, company),
                "{'expiresInSeconds': 59}",
                400);
        assertThat(calls.get(path).path("totalInvitations").intValue()).isZero();
    }

    private static UUID refusedConnection(ApiCalls calls, TestData scratch, UUID company) {
        UUID site = scratch.newSite(company, "site");
        return calls.createId(
                "/v2.2/connection/company/" + company,
                "{'username': 'nobody', 'password': 'wrong', 'url': 'https://nectarclimate.com', 'sites': ['" + site
                        + "']}");
    }
}
