package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections, magic links and invitations. */
class ConnectionsTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final String company = fixture.company();
    private final String site = fixture.site(company, "Oakland");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aConnectionHasOneToThreeSitesOfItsCompany() {
        List<String> four = List.of(
                site,
                fixture.site(company, "San Jose"),
                fixture.site(company, "Fresno"),
                fixture.site(company, "Napa"));
        String foreign = fixture.site(fixture.company(), "Elsewhere");

        assertThat(fixture.connect(company, "x", four).detail()).startsWith("sites: must name 1 to 3");
        assertThat(fixture.connect(company, "x", List.of(foreign)).detail()).contains("is no site of this company");
        assertThat(api.send(
                                "createConnection",
                                "{'url': 'nectarclimate.com', 'username': 'u', 'password': 'p', 'sites': []}",
                                company)
                        .status())
                .isEqualTo(400);
        assertThat(fixture.connect(company, "x", four.subList(0, 3)).status()).isEqualTo(201);
    }

    @Test
    void aSecondConnectionToOneProviderWithOneUserNameIsRefused() {
        assertThat(fixture.connect(company, "x", List.of(site)).status()).isEqualTo(201);
        assertThat(fixture.connect(company, "y", List.of(site)).status()).isEqualTo(400);
        assertThat(api.send(
                                "createConnection",
                                "{'url': 'http://www.nectarclimate.com/login', 'username': 'nectar-sandbox-username',"
                                        + " 'password': 'p', 'sites': ['" + site + "']}",
                                company)
                        .status())
                .isEqualTo(400);
        assertThat(api.send(
                                "createConnection",
                                "{'url': 'nectarclimate.com', 'username': 'another', 'password': 'p', 'sites': ['"
                                        + site + "']}",
                                company)
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"'not an address', US", "nectarclimate.com, usa", "'', US"})
    void addressAndCountryAreChecked(String url, String country) {
        assertThat(api.send(
                                "createConnection",
                                "{'url': '" + url + "', 'username': 'u', 'password': 'p', 'country': '" + country
                                        + "', 'sites': ['" + site + "']}",
                                company)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theDeprecatedLinksStillWork() {
        String connection = fixture.connect(company, "x", List.of(site)).text("/id");

        ApiReply companyLink = api.call("createCompanyMagicLink", company);
        assertThat(companyLink.text("/magicLinkUrl"))
                .isEqualTo("https://dash.nectarclimate.com/p/connect/" + companyLink.text("/publicCompanyId") + "/"
                        + companyLink.text("/companyMagicLinkSecret"));
        assertThat(api.call("createConnectionMagicLink", connection).text("/publicCompanyId"))
                .isEqualTo(companyLink.text("/publicCompanyId"));
    }

    @Test
    void anInvitationExpires() {
        ApiReply created = api.send(
                "createConnectionInvitation",
                "{'expiresInSeconds': 60, 'prefill': {'initialSites': ['" + site + "'], 'country': 'US'}}",
                company);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/invitationType")).isEqualTo("CREATE_CONNECTION");
        assertThat(created.text("/invitationUrl")).endsWith(created.text("/token"));
        assertThat(created.text("/prefill/initialSites/0")).isEqualTo(site);
        assertThat(api.call("getInvitation", created.text("/id")).text("/status"))
                .isEqualTo("ACTIVE");
        fixture.clock.advance(Duration.ofSeconds(60));
        assertThat(api.call("getInvitation", created.text("/id")).text("/status"))
                .isEqualTo("EXPIRED");
    }

    @Test
    void aRevokedInvitationStaysRevokedAndSaysSoOnce() {
        String connection = fixture.connect(company, "x", List.of(site)).text("/id");
        ApiReply created = api.send("createReconnectInvitation", "{'maxUses': 1}", connection);

        assertThat(created.text("/invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(created.text("/connectionId")).isEqualTo(connection);
        assertThat(created.body().path("prefill")).isEmpty();
        assertThat(api.send("revokeInvitation", "", created.text("/id")).text("/status"))
                .isEqualTo("REVOKED");
        assertThat(api.send("revokeInvitation", "", created.text("/id")).text("/status"))
                .isEqualTo("REVOKED");
        assertThat(api.call("getInvitation", created.text("/id")).body().path("events"))
                .hasSize(1);
        assertThat(api.call("listCompanyInvitations", company).text("/invitations/0/status"))
                .isEqualTo("REVOKED");
    }

    @ParameterizedTest
    @CsvSource({
        "expiresInSeconds, 59",
        "expiresInSeconds, 99999999999999999999",
        "maxUses, 0",
        "maxUses, 2147483648",
        "maxUses, 1.5"
    })
    void limitsOfInvitationsAreChecked(String field, String value) {
        assertThat(api.send("createConnectionInvitation", "{'" + field + "': " + value + "}", company)
                        .detail())
                .startsWith(field + ": ");
    }
}
