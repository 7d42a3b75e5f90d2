package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock over HTTP. */
class ClockEndpointTest {
    private static final String PATH = "/_sandbox/clock";

    private final SandboxFixture fixture = new SandboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private ApiReply post(String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return fixture.api.exchange("POST", PATH, "application/json", body);
    }

    @Test
    void itShowsTheTime() {
        ApiReply reply = fixture.api.get(PATH);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).hasToString("{\"now\":\"2026-11-23T09:30:00Z\",\"speed\":0.0}");
    }

    @ParameterizedTest
    @CsvSource({
        "P70D, 2027-02-01T09:30:00Z",
        "P10W, 2027-02-01T09:30:00Z",
        "P2M, 2027-01-23T09:30:00Z",
        "PT36H, 2026-11-24T21:30:00Z",
        "P1DT1H, 2026-11-24T10:30:00Z"
    })
    void itAdvances(String amount, String time) {
        assertThat(post("{'advance': '" + amount + "'}").text("/now")).isEqualTo(time);
        assertThat(fixture.clock.instant()).isEqualTo(time);
    }

    @Test
    void itIsSetAndGetsASpeed() {
        ApiReply reply = post("{'set': '2027-01-31T09:00:00Z', 'speed': 0.25}");

        assertThat(reply.text("/now")).startsWith("2027-01-31T09:00:0");
        assertThat(reply.text("/speed")).isEqualTo("0.25");
        assertThat(fixture.clock.speed()).isEqualTo(0.25);
    }

    @Test
    void aClockThatIsSetAndStoppedShowsTheTimeItWasSetTo() {
        fixture.clock.setSpeed(1e6);

        assertThat(post("{'set': '2029-01-31T09:00:00Z', 'speed': 0}").text("/now"))
                .isEqualTo("2029-01-31T09:00:00Z");
    }

    @Test
    void billsHaveArrivedWhenItResponds() {
        SandboxFixture.Connected connected = fixture.connected();
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String created = DocumentChanges.use("document.created.v2").path();
            fixture.sandbox.webhooks().addEndpoint(receiver.uri(), WebhookReceiver.SECRET, created);
            post("{'advance': 'P10W'}");

            assertThat(fixture.sandbox.webhooks().deliveries()).hasSizeGreaterThan(12);
            assertThat(fixture.sandbox
                            .control()
                            .snapshot(UUID.fromString(connected.company()))
                            .documents())
                    .anyMatch(document -> document.created().toString().startsWith("2027-01"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'advance': 'P-1D'}",
                "{'advance': 'tomorrow'}",
                "{'set': '2026-11-23T09:29:59Z'}",
                "{'set': 'now'}",
                "{'speed': 'fast'}",
                "{'speed': -1}",
                "{'speed': 10000001}",
                "{'back': 'P1D'}",
                "{'advance'",
                "{}",
                "[]",
                "",
            })
    void whatItCannotDoIsExplained(String body) {
        ApiReply reply = post(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).startsWith("The body must be {\"advance\": \"P70D\"}");
        assertThat(fixture.clock.instant()).isEqualTo("2026-11-23T09:30:00Z");
    }

    @Test
    void itNeedsTheKey() {
        assertThat(fixture.api.withKey("").get(PATH).status()).isEqualTo(401);
        assertThat(fixture.api.withKey("wrong").get(PATH).status()).isEqualTo(401);
        assertThat(fixture.otherKey.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void otherMethodsAndPathsAreNotItsOwn() {
        assertThat(fixture.api
                        .exchange("DELETE", PATH, "application/json", new byte[0])
                        .status())
                .isEqualTo(405);
        assertThat(fixture.api.get(PATH + "s").status()).isEqualTo(404);
    }

    @Test
    void itIsNoRequestToTheApi() {
        fixture.api.get(PATH);

        assertThat(fixture.sandbox.journal()).isEmpty();
    }

    @Test
    void aSandboxWithAnotherClockHasNone() {
        try (NectarSandbox sandbox = NectarSandbox.start()) {
            assertThat(new SandboxApi(sandbox).get(PATH).status()).isEqualTo(404);
        }
    }
}
