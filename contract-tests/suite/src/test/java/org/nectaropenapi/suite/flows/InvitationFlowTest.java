package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.run.Api;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.OnSandbox;
import org.nectaropenapi.harness.run.Scratch;
import org.nectaropenapi.harness.run.Writes;

/** The life of an invitation: made, listed, used, expired or revoked. */
@ContractTest
@Writes
class InvitationFlowTest {

    @Test
    void aContributorInvitationIsKeptAsItWasMade(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = scratch.newCompany("invitations");
        UUID site = scratch.newSite(company, "site");
        String prefill = "{'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "'],"
                + " 'utilityTypes': ['ELECTRICITY', 'GAS'], 'country': 'US',"
                + " 'connectionOwnerEmail': 'owner@unknown.example', 'dataCollectionStartDate': '2025-01-01'}";
        JsonNode made = calls.create(
                "/v2.2/invitation/company/" + company,
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 3600, 'maxUses': 3,"
                        + " 'sendEmail': false, 'prefill': " + prefill + "}");
        assertThat(Calls.text(made, "invitationType")).isEqualTo("CREATE_CONNECTION");
        assertThat(Calls.text(made, "status")).isEqualTo("ACTIVE");
        assertThat(Calls.text(made, "companyId")).isEqualTo(company.toString());
        assertThat(made.path("connectionId").isNull()).as("no connection yet").isTrue();
        assertThat(made.path("allowedEmails")).isEqualTo(Calls.json("['guest@unknown.example']"));
        assertThat(made.path("maxUses").intValue()).isEqualTo(3);
        assertThat(made.path("useCount").isInt()).isTrue();
        assertThat(made.path("useCount").intValue()).isZero();
        assertThat(made.path("createdConnections")).isEmpty();
        Calls.json(prefill).properties().forEach(field -> assertThat(
                        made.path("prefill").get(field.getKey()))
                .as("prefilled " + field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(Duration.between(
                        OffsetDateTime.parse(Calls.text(made, "createdAt")),
                        OffsetDateTime.parse(Calls.text(made, "expiresAt"))))
                .as("lifetime")
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(Calls.text(made, "invitationUrl")).startsWith("https://");

        JsonNode read = calls.get("/v2.2/invitation/" + Calls.id(made));
        made.properties()
                .forEach(field ->
                        assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(read.path("events").isArray()).isTrue();
        assertThat(PagedList.of("/v2.2/invitation/company/" + company, "invitations")
                        .rows(api))
                .containsExactly(made);
    }

    @Test
    void everyPropertyOfAnInvitationIsOptional(Api api, Scratch scratch) {
        JsonNode made =
                new Calls(api).create("/v2.2/invitation/company/" + scratch.newCompany("bare invitation"), "{}");
        assertThat(Calls.text(made, "status")).isEqualTo("ACTIVE");
        assertThat(made.path("expiresAt").isNull()).as("no end").isTrue();
        assertThat(made.path("maxUses").isNull()).as("no limit").isTrue();
    }

    @Test
    void aReconnectInvitationNamesItsConnection(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = scratch.newCompany("reconnect");
        UUID connection = refusedConnection(calls, scratch, company);
        JsonNode made = calls.create(
                "/v2.2/invitation/connection/" + connection,
                "{'allowedEmails': ['guest@unknown.example'], 'expiresInSeconds': 60, 'maxUses': 1, 'sendEmail': false}");
        assertThat(Calls.text(made, "invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(Calls.text(made, "connectionId")).isEqualTo(connection.toString());
        assertThat(Calls.text(made, "companyId")).isEqualTo(company.toString());
        assertThat(made.path("createdConnections")).isEmpty();
        assertThat(Calls.ids(PagedList.of("/v2.2/invitation/company/" + company, "invitations")
                        .rows(api)))
                .containsExactly(Calls.text(made, "id"));
    }

    @Test
    void aRevokedInvitationStaysRevoked(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = scratch.newCompany("revoked");
        JsonNode made = calls.create("/v2.2/invitation/company/" + company, "{}");
        JsonNode other = calls.create("/v2.2/invitation/company/" + company, "{}");
        String path = "/v2.2/invitation/" + Calls.id(made);
        JsonNode answer = Calls.body(api.given().post(path + "/revoke"), 200);
        if (!answer.isMissingNode()) {
            assertThat(Calls.text(answer, "status")).isEqualTo("REVOKED");
            assertThat(Calls.id(answer)).isEqualTo(Calls.id(made));
        }
        JsonNode revoked = calls.get(path);
        assertThat(Calls.text(revoked, "status")).isEqualTo("REVOKED");
        assertThat(revoked.path("events").size())
                .as("events of a revoked invitation")
                .isPositive();
        PagedList.of("/v2.2/invitation/company/" + company, "invitations")
                .rows(api)
                .forEach(invitation -> assertThat(Calls.text(invitation, "status"))
                        .as("status in the list")
                        .isEqualTo(Calls.id(invitation).equals(Calls.id(made)) ? "REVOKED" : "ACTIVE"));
        assertThat(Calls.text(calls.get("/v2.2/invitation/" + Calls.id(other)), "status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @OnSandbox
    void anInvitationExpires(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = scratch.newCompany("expired");
        String path =
                "/v2.2/invitation/" + calls.createId("/v2.2/invitation/company/" + company, "{'expiresInSeconds': 60}");
        assertThat(Calls.text(calls.get(path), "status")).isEqualTo("ACTIVE");
        api.target().pass(Duration.ofSeconds(61));
        assertThat(Calls.text(calls.get(path), "status")).isEqualTo("EXPIRED");
    }

    @Test
    @OnSandbox
    void anInvitationIsUsedUp(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = scratch.newCompany("used up");
        UUID site = scratch.newSite(company, "site");
        UUID invitation = calls.createId(
                "/v2.2/invitation/company/" + company,
                "{'maxUses': 1, 'prefill': {'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "']}}");
        UUID made = api.target().sandbox().orElseThrow().control().useInvitation(invitation, null, "guest", "wrong");
        JsonNode used = calls.get("/v2.2/invitation/" + invitation);
        assertThat(Calls.text(used, "status")).isEqualTo("FULFILLED");
        assertThat(used.path("useCount").intValue()).isEqualTo(1);
        assertThat(Calls.ids(used.path("createdConnections"))).containsExactly(made.toString());
        assertThat(Calls.ids(calls.get("/v2.2/connection/company/" + company).path("connections")))
                .containsExactly(made.toString());
    }

    @Test
    void whatCannotBeAnInvitationIsRefused(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
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

    private static UUID refusedConnection(Calls calls, Scratch scratch, UUID company) {
        UUID site = scratch.newSite(company, "site");
        return calls.createId(
                "/v2.2/connection/company/" + company,
                "{'username': 'nobody', 'password': 'wrong', 'url': 'https://nectarclimate.com', 'sites': ['" + site
                        + "']}");
    }
}
