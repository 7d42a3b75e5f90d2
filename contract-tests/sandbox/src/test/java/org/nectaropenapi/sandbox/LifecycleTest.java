package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lifecycle of connections, bills and accounts. */
class LifecycleTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pingSucceedsInBothVersions() {
        assertThat(api.call("ping").status()).isEqualTo(200);
        assertThat(api.call("pingV1").status()).isEqualTo(200);
    }

    @Test
    void aNewConnectionIsPendingAndThenConnected() {
        String company = fixture.company();
        ApiReply created = fixture.connect(company, List.of(fixture.site(company, "Oakland")));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/status")).isEqualTo("PENDING");
        fixture.clock.advance(SandboxFixture.CONNECTING.minusNanos(1_000));
        assertThat(api.call("getConnection", created.text("/id")).text("/status"))
                .isEqualTo("PENDING");
        assertThat(api.call("getConnection", created.text("/id")).body().path("accounts"))
                .isEmpty();
        fixture.clock.advance(Duration.ofNanos(1_000));
        assertThat(api.call("getConnection", created.text("/id")).text("/status"))
                .isEqualTo("CONNECTED");
        assertThat(api.call("getConnection", created.text("/id")).body().path("accounts"))
                .hasSize(4);
        assertThat(api.call("getConnection", created.text("/id")).text("/statusLastUpdateTime"))
                .isEqualTo("2026-11-23T09:30:05Z");
    }

    @Test
    void otherCredentialsEndInPasswordIncorrect() {
        String company = fixture.company();
        ApiReply created = fixture.connect(company, "guess", List.of(fixture.site(company, "Oakland")));
        fixture.clock.advance(SandboxFixture.CONNECTING);

        ApiReply details = api.call("getConnection", created.text("/id"));

        assertThat(details.text("/status")).isEqualTo("PASSWORD_INCORRECT");
        assertThat(details.text("/statusErrorDetail")).isNotEmpty();
        assertThat(details.body().path("accounts")).isEmpty();
    }

    @Test
    void billsAppearOnceProcessingIsDone() {
        String company = fixture.company();
        String connection = fixture.connect(company, List.of(fixture.site(company, "Oakland")))
                .text("/id");

        fixture.clock.advance(SandboxFixture.CONNECTING);
        assertThat(api.call("listDocumentsByConnection", connection).text("/totalDocuments"))
                .isEqualTo("0");
        fixture.clock.advance(SandboxFixture.PROCESSING);
        assertThat(api.call("listDocumentsByConnection", connection)
                        .body()
                        .path("totalDocuments")
                        .asInt())
                .isGreaterThan(50);
    }

    @Test
    void deletingACompanyDeletesItsResources() {
        SandboxFixture.Connected connected = fixture.connected();
        String document = fixture.documents(connected, "").get(0).path("id").asText();

        assertThat(api.call("deleteCompany", connected.company()).status()).isEqualTo(204);

        assertThat(List.of(
                        api.call("getCompany", connected.company()).status(),
                        api.call("getSite", connected.sites().get(0)).status(),
                        api.call("getConnection", connected.connection()).status(),
                        api.call("getDocument", document).status()))
                .containsOnly(404);
        assertThat(api.call("listCompanies").body()).isEmpty();
    }

    @Test
    void trackingAnAccountTracksItsMeters() {
        SandboxFixture.Connected connected = fixture.connected();
        String account = api.call("getConnection", connected.connection()).text("/accounts/0/id");
        String meter = api.call("getConnection", connected.connection()).text("/accounts/0/meters/0");

        ApiReply off = api.send("updateAccount", "{'isTracked': false}", account);
        assertThat(off.text("/trackingStatus")).isEqualTo("DISABLED");
        assertThat(api.call("getMeter", meter).text("/isTracked")).isEqualTo("false");

        ApiReply on = api.send("updateAccount", "{'isTracked': true, 'updateMeters': false}", account);
        assertThat(on.text("/trackingStatus")).isEqualTo("ENABLED");
        assertThat(api.call("getMeter", meter).text("/isTracked")).isEqualTo("false");
    }

    @Test
    void accountsReportTheirProgress() {
        String company = fixture.company();
        String connection = fixture.connect(company, List.of(fixture.site(company, "Oakland")))
                .text("/id");

        fixture.clock.advance(SandboxFixture.CONNECTING);
        assertThat(api.call("getConnection", connection).text("/accounts/0/status"))
                .isEqualTo("DETECTED");
        fixture.clock.advance(SandboxFixture.PROCESSING);
        ApiReply completed = api.call("getConnection", connection);
        assertThat(completed.text("/accounts/0/status")).isEqualTo("PULL_COMPLETED");
        assertThat(completed.text("/accounts/0/statusLastUpdateTime")).isEqualTo("2026-11-23T09:30:35Z");
        fixture.clock.advance(Duration.ofMinutes(1));
        api.send("updateAccount", "{'isTracked': false}", completed.text("/accounts/0/id"));
        assertThat(api.call("getConnection", connection).text("/accounts/0/status"))
                .isEqualTo("CUSTOMER_NOT_TRACKED");
        assertThat(api.call("getConnection", connection).text("/accounts/0/statusFirstSeenTime"))
                .isEqualTo("2026-11-23T09:31:35Z");
    }

    @Test
    void twoSandboxesWithTheSameSeedReturnTheSame() {
        try (SandboxFixture other = new SandboxFixture()) {
            SandboxFixture.Connected here = fixture.connected();
            SandboxFixture.Connected there = other.connected();

            assertThat(there).isEqualTo(here);
            assertThat(withoutPort(other, other.usage(there, "")))
                    .isEqualTo(withoutPort(fixture, fixture.usage(here, "")));
        }
    }

    private static String withoutPort(SandboxFixture fixture, List<JsonNode> records) {
        return records.toString().replace(fixture.sandbox.baseUrl().toString(), "");
    }
}
