package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events outside the API. */
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
    void aConnectionStatusCanBeSetAndStays() {
        String connection = fixture.connect(company, List.of(site)).text("/id");

        control.setConnectionStatus(UUID.fromString(connection), "MFA_TOKEN_EXPIRED", "The token is too old.");
        fixture.clock.advance(SandboxFixture.CONNECTING);

        ApiReply details = api.call("getConnection", connection);
        assertThat(details.text("/status")).isEqualTo("MFA_TOKEN_EXPIRED");
        assertThat(details.text("/statusErrorDetail")).isEqualTo("The token is too old.");
    }

    @Test
    void anInactiveCompanyAcceptsNoUploads() {
        String connection = fixture.connect(company, List.of(site)).text("/id");
        control.deactivateCompany(UUID.fromString(company));

        ApiReply upload = api.upload(company, "b.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.status()).isEqualTo(400);
        assertThat(upload.detail()).contains("is not active");
        assertThat(api.call("getConnection", connection).text("/status")).isEqualTo("COMPANY_INACTIVE");
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
        ApiReply created = api.send(
                "createConnectionInvitation",
                "{'maxUses': 1, 'prefill': {'url': 'https://nectarclimate.com', 'initialSites': ['" + site + "']}}",
                company);
        UUID invitation = UUID.fromString(created.text("/id"));

        UUID connection = control.useInvitation(invitation, null, SandboxFixture.USERNAME, SandboxFixture.PASSWORD);
        fixture.clock.advance(SandboxFixture.CONNECTING);

        ApiReply used = api.call("getInvitation", invitation);
        assertThat(used.text("/status")).isEqualTo("FULFILLED");
        assertThat(used.text("/useCount")).isEqualTo("1");
        assertThat(used.text("/createdConnections/0/id")).isEqualTo(connection.toString());
        assertThat(used.body().path("events")).hasSize(1);
        assertThat(api.call("getConnection", connection).text("/status")).isEqualTo("CONNECTED");
        assertThatThrownBy(() -> control.useInvitation(invitation, null, "u", "p"))
                .hasMessage("The invitation cannot be used: it is FULFILLED.");
    }

    @Test
    void aReconnectInvitationRenewsTheCredentials() {
        String connection = fixture.connect(company, "old", List.of(site)).text("/id");
        fixture.clock.advance(SandboxFixture.CONNECTING);
        String invitation =
                api.send("createReconnectInvitation", "{}", connection).text("/id");

        control.useInvitation(UUID.fromString(invitation), null, "", SandboxFixture.PASSWORD);

        ApiReply details = api.call("getConnection", connection);
        assertThat(details.text("/status")).isEqualTo("CONNECTED");
        assertThat(details.body().path("accounts")).hasSize(4);
        assertThat(api.call("getInvitation", invitation).body().path("createdConnections"))
                .isEmpty();
    }
}
