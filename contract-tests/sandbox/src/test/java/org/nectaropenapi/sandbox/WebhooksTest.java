package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.webhook.DeliveryAttempt;
import org.nectaropenapi.sandbox.webhook.WebhookDelivery;
import org.nectaropenapi.sandbox.webhook.WebhookEndpoint;

/** Events as an endpoint receives them. */
class WebhooksTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void close() {
        fixture.close();
        receiver.close();
    }

    @Test
    void eventsReportTheLifecycleOfAConnection() {
        listen();
        String company = fixture.company();
        String connection = fixture.connect(company, List.of(fixture.site(company, "Oakland")))
                .text("/id");
        deliver();
        assertThat(receiver.types()).containsExactly(event("connection.created.v2"));
        JsonNode created = receiver.received().get(0).json();
        assertThat(created.path("id").asText()).isEqualTo(connection);
        assertThat(created.path("status").asText()).isEqualTo("PENDING");
        assertThat(created.path("created").asText())
                .startsWith("2026-11-23T09:30:00")
                .doesNotEndWith("Z");

        fixture.clock.advance(SandboxFixture.CONNECTING);
        deliver();
        assertThat(receiver.types())
                .containsExactly(
                        event("connection.created.v2"),
                        event("connection.updated.v2"),
                        event("connection.validated.v2"));
        JsonNode updated = receiver.received().get(1).json();
        assertThat(updated.path("status").asText()).isEqualTo("CONNECTED");
        assertThat(updated.at("/old/status").asText()).isEqualTo("PENDING");
        assertThat(updated.path("protectedChanges"))
                .extracting(JsonNode::asText)
                .contains("status", "accounts");
        assertThat(receiver.received().get(2).json().path("status").asText()).isEqualTo("CONNECTED");
    }

    @Test
    void eventsReportTheLifecycleOfADocument() {
        listen(event("document.created.v2"), event("document.updated.v2"), event("document.deleted.v2"));
        SandboxFixture.Connected connected = fixture.connected();
        deliver();
        List<JsonNode> documents = fixture.documents(connected, "");
        assertThat(receiver.of(event("document.created.v2"))).hasSameSizeAs(documents);
        assertThat(receiver.received().get(0).json().path("company").asText()).isEqualTo(connected.company());

        JsonNode document = documents.get(0);
        String row = document.at("/usageData/0/id").asText();
        fixture.api.send("updateUsageData", "{'tariff': 'B-20'}", row);
        // Setting the same value again is no change.
        fixture.api.send("updateUsageData", "{'tariff': 'B-20'}", row);
        deliver();
        assertThat(receiver.of(event("document.updated.v2"))).hasSize(1);
        JsonNode updated = receiver.of(event("document.updated.v2")).get(0).json();
        assertThat(updated.path("id")).isEqualTo(document.path("id"));
        assertThat(updated.at("/usageData/0/tariff").asText()).isEqualTo("B-20");
        assertThat(updated.at("/old/usageData/0/tariff")).isEqualTo(document.at("/usageData/0/tariff"));

        UUID id = UUID.fromString(document.path("id").asText());
        fixture.sandbox.control().flagDocument(id, "UNDER_REVIEW");
        fixture.sandbox.control().setDocumentEmail(id, "bills@harborview.example");
        deliver();
        assertThat(receiver.of(event("document.updated.v2")))
                .extracting(r -> r.json().path("old").toString())
                .endsWith("{\"flaggedStatus\":null,\"isFlagged\":false}", "{\"email\":null}");

        fixture.sandbox.control().deleteDocument(id);
        deliver();
        assertThat(receiver.of(event("document.deleted.v2")))
                .extracting(r -> r.json().path("id"))
                .containsExactly(document.path("id"));
    }

    @Test
    void eventsReportRevisionsAndMoves() {
        listen(event("document.created.v2"), event("document.updated.v2"), event("document.deleted.v2"));
        SandboxFixture.Connected connected = fixture.connected();
        deliver();
        int created = receiver.of(event("document.created.v2")).size();
        JsonNode water = fixture.documents(connected, "?datasourceType=WATER").get(0);
        UUID document = UUID.fromString(water.path("id").asText());
        UUID row = UUID.fromString(water.at("/usageData/0/id").asText());
        String site = water.at("/usageData/0/site/id").asText();
        String other = connected.sites().stream()
                .filter(id -> !id.equals(site))
                .findFirst()
                .orElseThrow();

        fixture.sandbox.control().moveUsage(row, UUID.fromString(other), false);
        UUID revised = fixture.sandbox.control().reviseDocument(document);
        deliver();

        List<JsonNode> updates = receiver.of(event("document.updated.v2")).stream()
                .map(WebhookReceiver.Received::json)
                .toList();
        assertThat(updates).hasSize(2).allMatch(update -> update.path("id").equals(water.path("id")));
        assertThat(updates.get(0).at("/old/usageData/0").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(updates.get(0).at("/usageData/0").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(updates.get(0).path("old").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("usageData");
        assertThat(updates.get(1).path("revisedDocumentId").asText()).isEqualTo(revised.toString());
        assertThat(updates.get(1).at("/old/revisedDocumentId").isNull()).isTrue();
        assertThat(receiver.of(event("document.created.v2")))
                .hasSize(created + 1)
                .last()
                .satisfies(event -> assertThat(event.json().path("id").asText()).isEqualTo(revised.toString()));

        fixture.sandbox.control().deleteDocument(revised);
        fixture.sandbox.control().restoreDocument(revised);
        deliver();
        assertThat(receiver.received()).hasSize(created + 4).last().satisfies(event -> assertThat(event.type())
                .isEqualTo(event("document.deleted.v2")));
    }

    @Test
    void deliveriesAreSignedAndTimestamped() {
        listen();
        connect();
        deliver();
        WebhookReceiver.Received delivery = receiver.received().get(0);
        assertThat(delivery.isSignedWith(WebhookReceiver.SECRET)).isTrue();
        assertThat(delivery.isSignedWith(WebhookReceiver.secret("another secret")))
                .isFalse();
        assertThat(Instant.ofEpochSecond(Long.parseLong(delivery.timestamp()))).isEqualTo(fixture.clock.instant());
        assertThat(delivery.id()).startsWith("msg_");
    }

    @Test
    void bothSecretsSignDuringARotation() {
        WebhookEndpoint endpoint = listen();
        String newer = WebhookReceiver.secret("a newer secret of some characters");
        endpoint.rotateSecret(newer);
        connect();
        deliver();
        assertThat(receiver.received().get(0).signatures()).hasSize(2);
        assertThat(receiver.received().get(0).isSignedWith(WebhookReceiver.SECRET))
                .isTrue();
        assertThat(receiver.received().get(0).isSignedWith(newer)).isTrue();

        endpoint.dropOldSecrets();
        fixture.clock.advance(SandboxFixture.CONNECTING);
        deliver();
        assertThat(receiver.received().get(1).isSignedWith(newer)).isTrue();
        assertThat(receiver.received().get(1).isSignedWith(WebhookReceiver.SECRET))
                .isFalse();
    }

    @Test
    void aFailedDeliveryIsReattemptedOnScheduleWithTheSameId() {
        listen(event("connection.created.v2"));
        receiver.respondWith(503);
        connect();
        Instant begin = fixture.clock.instant();
        List<Duration> attempted = new ArrayList<>();
        for (String pause : List.of("PT0S", "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT10H", "PT10H")) {
            Duration wait = Duration.parse(pause);
            fixture.clock.advance(wait.isZero() ? wait : wait.minusSeconds(1));
            deliver();
            fixture.clock.advance(wait.isZero() ? wait : Duration.ofSeconds(1));
            deliver();
        }
        WebhookDelivery delivery = fixture.sandbox.webhooks().deliveries().get(0);
        delivery.attempts().stream().map(DeliveryAttempt::at).forEach(at -> attempted.add(Duration.between(begin, at)));
        assertThat(attempted)
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 5L, 305L, 2105L, 9305L, 27305L, 63305L, 99305L);
        assertThat(delivery.status()).isEqualTo(WebhookDelivery.Status.FAILED);
        assertThat(receiver.received())
                .extracting(WebhookReceiver.Received::id)
                .hasSize(8)
                .containsOnly(delivery.id());
        assertThat(receiver.received()).allMatch(r -> r.isSignedWith(WebhookReceiver.SECRET));
    }

    @Test
    void aLaterSuccessEndsTheRetries() {
        listen(event("connection.created.v2"));
        receiver.respondWith(302);
        connect();
        deliver();
        receiver.respondWith(204);
        fixture.clock.advance(Duration.ofSeconds(5));
        deliver();
        fixture.clock.advance(Duration.ofDays(1));
        deliver();
        WebhookDelivery delivery = fixture.sandbox.webhooks().deliveries().get(0);
        assertThat(delivery.status()).isEqualTo(WebhookDelivery.Status.DELIVERED);
        assertThat(delivery.attempts()).extracting(DeliveryAttempt::status).containsExactly(302, 204);
    }

    @Test
    void anEndpointThatFailsForFiveDaysIsDisabled() {
        WebhookEndpoint endpoint = listen();
        receiver.respondWith(500);
        String company = connect();
        deliver();
        fixture.clock.advance(Duration.ofDays(5));
        deliver();
        assertThat(endpoint.isEnabled()).isFalse();
        int attempts = receiver.received().size();
        fixture.connect(company, "wrong", List.of(fixture.site(company, "Fresno")));
        deliver();
        assertThat(receiver.received()).hasSize(attempts);
    }

    @Test
    void deliveriesAreSentInTheBackground() throws InterruptedException {
        listen();
        connect();
        assertThat(receiver.awaitFirstDelivery()).isTrue();
    }

    @Test
    void whatExistedBeforeTheFirstEndpointCausesNoEvent() {
        fixture.connected();
        listen();
        deliver();
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/hook", "ftp://127.0.0.1/", "http:/hook"})
    void onlySecureOrLocalUrlsAreAccepted(String address) {
        assertThatThrownBy(() -> fixture.sandbox.webhooks().addEndpoint(URI.create(address), WebhookReceiver.SECRET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void errorsDoNotRevealTheSecret() {
        assertThatThrownBy(() -> fixture.sandbox.webhooks().addEndpoint(receiver.uri(), "hunter2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() ->
                        fixture.sandbox.webhooks().addEndpoint(receiver.uri(), WebhookReceiver.SECRET, "no.such.event"))
                .hasMessageContaining("no.such.event");
    }

    static Stream<Misbehaviour> onEvents() {
        return Stream.of(Misbehaviour.values()).filter(Misbehaviour::affectsWebhooks);
    }

    @ParameterizedTest
    @MethodSource("onEvents")
    void aMisbehaviourReachesTheEndpoint(Misbehaviour misbehaviour) {
        listen(event("connection.created.v2"));
        receiver.respondWith(500);
        ActiveMisbehaviour active = fixture.sandbox.misbehave(misbehaviour).on(event("connection.created.v2"));
        connect();
        deliver();
        fixture.clock.advance(Duration.ofSeconds(5));
        deliver();

        assertThat(active.timesTriggered()).isPositive();
        assertThat(faults(receiver.received())).containsExactly(misbehaviour);
    }

    private List<Misbehaviour> faults(List<WebhookReceiver.Received> attempts) {
        List<Misbehaviour> faults = new ArrayList<>();
        if (attempts.isEmpty()) {
            return List.of(Misbehaviour.WEBHOOK_NOT_SENT);
        }
        WebhookReceiver.Received first = attempts.get(0);
        if (attempts.size() == 4) {
            faults.add(Misbehaviour.WEBHOOK_SENT_TWICE);
        } else if (!attempts.get(1).id().equals(first.id())) {
            faults.add(Misbehaviour.WEBHOOK_NEW_ID_ON_RETRY);
        }
        if (first.signatures().isEmpty()) {
            faults.add(Misbehaviour.WEBHOOK_WITHOUT_SIGNATURE);
        } else if (first.body().startsWith("{ ")) {
            faults.add(Misbehaviour.WEBHOOK_CHANGED_AFTER_SIGNING);
        } else if (!first.isSignedWith(WebhookReceiver.SECRET)) {
            faults.add(Misbehaviour.WEBHOOK_WRONG_SIGNATURE);
        }
        if (!first.type().equals(event("connection.created.v2"))) {
            faults.add(Misbehaviour.WEBHOOK_WRONG_EVENT_TYPE);
        }
        if (Long.parseLong(first.timestamp()) < fixture.clock.instant().getEpochSecond() - 300) {
            faults.add(Misbehaviour.WEBHOOK_STALE_TIMESTAMP);
        }
        return faults;
    }

    /** Returns a type of event that the document still has. */
    private static String event(String type) {
        return DocumentChanges.use(type).path();
    }

    private WebhookEndpoint listen(String... types) {
        return fixture.sandbox.webhooks().addEndpoint(receiver.uri(), WebhookReceiver.SECRET, types);
    }

    private void deliver() {
        fixture.sandbox.webhooks().deliverDue();
    }

    private String connect() {
        String company = fixture.company();
        fixture.connect(company, List.of(fixture.site(company, "Oakland")));
        return company;
    }
}
