package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way from a key to bills. */
class LifecycleTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pingAnswersOnBothGenerations() {
        assertThat(api.get("/v2.2/ping").status()).isEqualTo(200);
        assertThat(api.get("/ping").status()).isEqualTo(200);
    }

    @Test
    void aNewConnectionIsPendingAndThenConnected() {
        String company = fixture.company();
        ApiReply created =
                fixture.connect(company, "nectar-sandbox-password", List.of(fixture.site(company, "Oakland")));
        String details = "/v2.2/connection/" + created.text("/id") + "/details";

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/status")).isEqualTo("PENDING");
        fixture.clock.advance(SandboxFixture.CONNECTING.minusNanos(1_000));
        assertThat(api.get(details).text("/status")).isEqualTo("PENDING");
        assertThat(api.get(details).body().path("accounts")).isEmpty();
        fixture.clock.advance(Duration.ofNanos(1_000));
        assertThat(api.get(details).text("/status")).isEqualTo("CONNECTED");
        assertThat(api.get(details).body().path("accounts")).hasSize(4);
        assertThat(api.get(details).text("/statusLastUpdateTime")).isEqualTo("2026-11-23T09:30:05Z");
    }

    @Test
    void otherCredentialsEndInPasswordIncorrect() {
        String company = fixture.company();
        ApiReply created = fixture.connect(company, "guess", List.of(fixture.site(company, "Oakland")));
        fixture.clock.advance(SandboxFixture.CONNECTING);

        ApiReply details = api.get("/v2.2/connection/" + created.text("/id") + "/details");

        assertThat(details.text("/status")).isEqualTo("PASSWORD_INCORRECT");
        assertThat(details.text("/statusErrorDetail")).isNotEmpty();
        assertThat(details.body().path("accounts")).isEmpty();
    }

    @Test
    void billsAppearOnceProcessingIsDone() {
        String company = fixture.company();
        String connection = fixture.connect(
                        company, "nectar-sandbox-password", List.of(fixture.site(company, "Oakland")))
                .text("/id");

        fixture.clock.advance(SandboxFixture.CONNECTING);
        assertThat(api.get("/v2.2/document/connection/" + connection).text("/totalDocuments"))
                .isEqualTo("0");
        fixture.clock.advance(SandboxFixture.PROCESSING);
        assertThat(api.get("/v2.2/document/connection/" + connection)
                        .body()
                        .path("totalDocuments")
                        .asInt())
                .isGreaterThan(50);
    }

    @Test
    void aDeletedCompanyIsGoneWithAllThatBelongedToIt() {
        SandboxFixture.Connected connected = fixture.connected();
        String document = fixture.documents(connected, "").get(0).path("id").asText();

        assertThat(api.delete("/v2.2/company/" + connected.company()).status()).isEqualTo(204);

        assertThat(List.of(
                        api.get("/v2.2/company/" + connected.company()).status(),
                        api.get("/v2.2/site/" + connected.sites().get(0)).status(),
                        api.get("/v2.2/connection/" + connected.connection() + "/details")
                                .status(),
                        api.get("/v2.2/document/" + document).status()))
                .containsOnly(404);
        assertThat(api.get("/v2.2/company").body()).isEmpty();
    }

    @Test
    void trackingOfAnAccountReachesItsMeters() {
        SandboxFixture.Connected connected = fixture.connected();
        String connection = "/v2.2/connection/" + connected.connection() + "/details";
        String account = api.get(connection).text("/accounts/0/id");
        String meter = api.get(connection).text("/accounts/0/meters/0");

        ApiReply off = api.patch("/v2.2/account/" + account, "{'isTracked': false}");
        assertThat(off.text("/trackingStatus")).isEqualTo("DISABLED");
        assertThat(api.get("/v2.2/meter/" + meter).text("/isTracked")).isEqualTo("false");

        ApiReply on = api.patch("/v2.2/account/" + account, "{'isTracked': true, 'updateMeters': false}");
        assertThat(on.text("/trackingStatus")).isEqualTo("ENABLED");
        assertThat(api.get("/v2.2/meter/" + meter).text("/isTracked")).isEqualTo("false");
    }

    @Test
    void accountsTellHowFarTheyAre() {
        String company = fixture.company();
        String details = "/v2.2/connection/"
                + fixture.connect(company, "nectar-sandbox-password", List.of(fixture.site(company, "Oakland")))
                        .text("/id")
                + "/details";

        fixture.clock.advance(SandboxFixture.CONNECTING);
        assertThat(api.get(details).text("/accounts/0/status")).isEqualTo("DETECTED");
        fixture.clock.advance(SandboxFixture.PROCESSING);
        ApiReply completed = api.get(details);
        assertThat(completed.text("/accounts/0/status")).isEqualTo("PULL_COMPLETED");
        assertThat(completed.text("/accounts/0/statusLastUpdateTime")).isEqualTo("2026-11-23T09:30:35Z");
        fixture.clock.advance(Duration.ofMinutes(1));
        api.patch("/v2.2/account/" + completed.text("/accounts/0/id"), "{'isTracked': false}");
        assertThat(api.get(details).text("/accounts/0/status")).isEqualTo("CUSTOMER_NOT_TRACKED");
        assertThat(api.get(details).text("/accounts/0/statusFirstSeenTime")).isEqualTo("2026-11-23T09:31:35Z");
    }

    @Test
    void twoSandboxesWithOneSeedAnswerTheSame() {
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
