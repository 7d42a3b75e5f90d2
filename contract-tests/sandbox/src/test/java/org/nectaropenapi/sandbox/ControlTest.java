package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens outside the API. */
class ControlTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final SandboxControl control = fixture.sandbox.control();
    private final String company = fixture.company();
    private final String site = fixture.site(company, "Oakland");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aConnectionTakesAnyStatusAndKeepsIt() {
        String connection = fixture.connect(company, "nectar-sandbox-password", List.of(site))
                .text("/id");

        control.setConnectionStatus(UUID.fromString(connection), "MFA_TOKEN_EXPIRED", "The token is too old.");
        fixture.clock.advance(SandboxFixture.CONNECTING);

        ApiReply details = api.get("/v2.2/connection/" + connection + "/details");
        assertThat(details.text("/status")).isEqualTo("MFA_TOKEN_EXPIRED");
        assertThat(details.text("/statusErrorDetail")).isEqualTo("The token is too old.");
    }

    @Test
    void anInactiveCompanyTakesNoUploads() {
        String connection = fixture.connect(company, "nectar-sandbox-password", List.of(site))
                .text("/id");
        control.deactivateCompany(UUID.fromString(company));

        ApiReply upload = api.upload(
                "/v2.2/job/company/" + company, "b.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.status()).isEqualTo(400);
        assertThat(upload.detail()).contains("is not active");
        assertThat(api.get("/v2.2/connection/" + connection + "/details").text("/status"))
                .isEqualTo("COMPANY_INACTIVE");
    }

    @Test
    void aDeletedDocumentLeavesTheListsWithItsRecords() {
        SandboxFixture.Connected connected = fixture.connected();
        int documents = fixture.documents(connected, "").size();
        String first = fixture.documents(connected, "").get(0).path("id").asText();

        control.deleteDocument(UUID.fromString(first));

        assertThat(fixture.documents(connected, "")).hasSize(documents - 1);
        assertThat(fixture.usage(connected, ""))
                .noneMatch(row -> row.at("/document/id").asText().equals(first));
    }

    @Test
    void anInvitationIsUsedUp() {
        ApiReply created = api.post(
                "/v2.2/invitation/company/" + company,
                "{'maxUses': 1, 'prefill': {'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "']}}");
        UUID invitation = UUID.fromString(created.text("/id"));

        UUID connection = control.useInvitation(invitation, null, "nectar-sandbox-username", "nectar-sandbox-password");
        fixture.clock.advance(SandboxFixture.CONNECTING);

        ApiReply used = api.get("/v2.2/invitation/" + invitation);
        assertThat(used.text("/status")).isEqualTo("FULFILLED");
        assertThat(used.text("/useCount")).isEqualTo("1");
        assertThat(used.text("/createdConnections/0/id")).isEqualTo(connection.toString());
        assertThat(used.body().path("events")).hasSize(1);
        assertThat(api.get("/v2.2/connection/" + connection + "/details").text("/status"))
                .isEqualTo("CONNECTED");
        assertThatThrownBy(() -> control.useInvitation(invitation, null, "u", "p"))
                .hasMessage("The invitation cannot be used, it is FULFILLED.");
    }

    @Test
    void aReconnectInvitationRenewsTheCredentials() {
        String connection = fixture.connect(company, "old", List.of(site)).text("/id");
        fixture.clock.advance(SandboxFixture.CONNECTING);
        String invitation =
                api.post("/v2.2/invitation/connection/" + connection, "{}").text("/id");

        control.useInvitation(UUID.fromString(invitation), null, "", "nectar-sandbox-password");

        ApiReply details = api.get("/v2.2/connection/" + connection + "/details");
        assertThat(details.text("/status")).isEqualTo("CONNECTED");
        assertThat(details.body().path("accounts")).hasSize(4);
        assertThat(api.get("/v2.2/invitation/" + invitation).body().path("createdConnections"))
                .isEmpty();
    }
}
