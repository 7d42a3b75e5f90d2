package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making connections, magic links and invitations. */
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
    void aConnectionTakesOneToThreeSitesOfItsCompany() {
        List<String> four = List.of(
                site,
                fixture.site(company, "San Jose"),
                fixture.site(company, "Fresno"),
                fixture.site(company, "Napa"));
        String foreign = fixture.site(fixture.company(), "Elsewhere");

        assertThat(fixture.connect(company, "x", four).detail()).startsWith("sites: must name 1 to 3");
        assertThat(fixture.connect(company, "x", List.of(foreign)).detail()).contains("is no site of this company");
        assertThat(api.post(
                                "/v2.2/connection/company/" + company,
                                "{'url': 'nectarclimate.com', 'username': 'u', 'password': 'p', 'sites': []}")
                        .status())
                .isEqualTo(400);
        assertThat(fixture.connect(company, "x", four.subList(0, 3)).status()).isEqualTo(201);
    }

    @Test
    void aSecondConnectionToOneProviderWithOneUserNameIsRefused() {
        assertThat(fixture.connect(company, "x", List.of(site)).status()).isEqualTo(201);
        assertThat(fixture.connect(company, "y", List.of(site)).status()).isEqualTo(400);
        assertThat(api.post(
                                "/v2.2/connection/company/" + company,
                                "{'url': 'http://www.nectarclimate.com/login', 'username': 'nectar-sandbox-username',"
                                        + " 'password': 'p', 'sites': ['" + site + "']}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(
                                "/v2.2/connection/company/" + company,
                                "{'url': 'nectarclimate.com', 'username': 'another', 'password': 'p', 'sites': ['"
                                        + site + "']}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"'not an address', US", "nectarclimate.com, usa", "'', US"})
    void addressAndCountryAreChecked(String url, String country) {
        assertThat(api.post(
                                "/v2.2/connection/company/" + company,
                                "{'url': '" + url + "', 'username': 'u', 'password': 'p', 'country': '" + country
                                        + "', 'sites': ['" + site + "']}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theDeprecatedLinksStillAnswer() {
        String connection = fixture.connect(company, "x", List.of(site)).text("/id");

        ApiReply companyLink = api.get("/v2.2/connection/company/" + company + "/link");
        assertThat(companyLink.text("/magicLinkUrl"))
                .isEqualTo("https://dash.nectarclimate.com/p/connect/" + companyLink.text("/publicCompanyId") + "/"
                        + companyLink.text("/companyMagicLinkSecret"));
        assertThat(api.get("/v2.2/connection/" + connection).text("/publicCompanyId"))
                .isEqualTo(companyLink.text("/publicCompanyId"));
    }

    @Test
    void anInvitationExpires() {
        ApiReply created = api.post(
                "/v2.2/invitation/company/" + company,
                "{'expiresInSeconds': 60, 'prefill': {'initialSites': ['" + site + "'], 'country': 'US'}}");
        String path = "/v2.2/invitation/" + created.text("/id");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/invitationType")).isEqualTo("CREATE_CONNECTION");
        assertThat(created.text("/invitationUrl")).endsWith(created.text("/token"));
        assertThat(created.text("/prefill/initialSites/0")).isEqualTo(site);
        assertThat(api.get(path).text("/status")).isEqualTo("ACTIVE");
        fixture.clock.advance(Duration.ofSeconds(60));
        assertThat(api.get(path).text("/status")).isEqualTo("EXPIRED");
    }

    @Test
    void aRevokedInvitationStaysRevokedAndSaysSoOnce() {
        String connection = fixture.connect(company, "x", List.of(site)).text("/id");
        ApiReply created = api.post("/v2.2/invitation/connection/" + connection, "{'maxUses': 1}");
        String path = "/v2.2/invitation/" + created.text("/id");

        assertThat(created.text("/invitationType")).isEqualTo("EDIT_CONNECTION");
        assertThat(created.text("/connectionId")).isEqualTo(connection);
        assertThat(created.body().path("prefill")).isEmpty();
        assertThat(api.post(path + "/revoke", "").text("/status")).isEqualTo("REVOKED");
        assertThat(api.post(path + "/revoke", "").text("/status")).isEqualTo("REVOKED");
        assertThat(api.get(path).body().path("events")).hasSize(1);
        assertThat(api.get("/v2.2/invitation/company/" + company).text("/invitations/0/status"))
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
        assertThat(api.post("/v2.2/invitation/company/" + company, "{'" + field + "': " + value + "}")
                        .detail())
                .startsWith(field + ": ");
    }
}
