package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.webhooks.Webhooks;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.run.SuiteRun;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;

/** Tests the webhooks about a new connection, on a sandbox of its own since the receiver gets the events of all. */
@ContractTest
@RequiresSandbox
class WebhookFlowTest {
    /** The first event that is delivered. */
    private static final String FIRST = "connection.created.v2";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(6);

    private final Target target;
    private final FailingWebhookReceiver receiver;
    private UUID connection = new UUID(0, 0);

    WebhookFlowTest(SuiteRun run) throws IOException {
        this.target = EmbeddedSandbox.start(run.settings());
        this.receiver = new FailingWebhookReceiver();
    }

    @BeforeEach
    void connect() {
        SandboxWebhooks webhooks = EmbeddedSandbox.of(target).webhooks();
        webhooks.addEndpoint(receiver.uri(), FailingWebhookReceiver.SECRET);
        try (NectarClient nectar = NectarClient.builder()
                .baseUrl(target.baseUrl())
                .apiKey(target.apiKey())
                .build()) {
            UUID company = nectar.companies()
                    .create(CompanyCreateRequest.builder("Webhooks").build())
                    .id();
            UUID site = nectar.sites()
                    .create(company, SiteCreateRequest.builder("Webhooks").build())
                    .id();
            connection = nectar.connections()
                    .create(
                            company,
                            ConnectionCreateRequest.builder(
                                            "nectar-sandbox-username",
                                            "nectar-sandbox-password",
                                            "https://nectarclimate.com",
                                            List.of(site))
                                    .build())
                    .id();
            webhooks.deliverDue();
            target.pass(FIRST_PAUSE);
            nectar.documents().listByConnection(connection).firstPage();
            webhooks.deliverDue();
        }
    }

    @AfterEach
    void close() {
        target.close();
        receiver.close();
    }

    @Test
    void eachEventIsDeliveredOnce(ServiceApi api) {
        List<JsonNode> events =
                accepted(api).stream().map(WebhookFlowTest::json).toList();
        Expectation delivered = api.fact(FIRST);
        delivered
                .assertThat(events)
                .filteredOn(event -> event.path("id").asText().equals(connection.toString()))
                .extracting(event -> event.path("eventType").asText())
                .as("types of the events of a connection")
                .containsExactlyInAnyOrder(
                        FIRST, documented("connection.updated.v2"), documented("connection.validated.v2"));
        delivered
                .assertThat(events)
                .extracting(event -> event.path("eventType").asText())
                .as("types of events")
                .contains(documented("document.created.v2"))
                .isSubsetOf(ApiDocument.bundled().events().keySet());
        delivered
                .assertThat(events)
                .extracting(event -> event.path("eventType").asText() + " "
                        + event.path("id").asText())
                .as("events that were delivered")
                .doesNotHaveDuplicates();
    }

    @Test
    void aFailedAttemptIsRepeatedUnderItsId(ServiceApi api) {
        List<FailingWebhookReceiver.Attempt> attempts = attempts(api);
        FailingWebhookReceiver.Attempt refused = attempts.get(0);
        api.fact(FIRST)
                .assertThat(attempts.subList(1, attempts.size()))
                .filteredOn(attempt -> new String(attempt.body(), StandardCharsets.UTF_8)
                        .equals(new String(refused.body(), StandardCharsets.UTF_8)))
                .extracting(FailingWebhookReceiver.Attempt::id)
                .as("ids of later attempts to deliver an event that was refused")
                .containsExactly(refused.id());
    }

    @Test
    void eachDeliveryIsSignedAndFresh(ServiceApi api) {
        List<FailingWebhookReceiver.Attempt> attempts = attempts(api);
        Instant now = LocalDateTime.parse(json(attempts.get(0)).path("created").asText())
                .toInstant(ZoneOffset.UTC);
        Webhooks webhooks = Webhooks.builder()
                .secret(FailingWebhookReceiver.SECRET)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
        assertThat(attempts).allSatisfy(attempt -> {
            assertThat(webhooks.verify(attempt.body(), attempt.headers()).id()).isEqualTo(attempt.id());
        });
    }

    private List<FailingWebhookReceiver.Attempt> attempts(ServiceApi api) {
        List<FailingWebhookReceiver.Attempt> attempts = receiver.attempts();
        api.fact(FIRST).assertThat(attempts).as("deliveries of events").isNotEmpty();
        return attempts;
    }

    /** Returns the type of an event, which the document must have. */
    private static String documented(String event) {
        new DocumentLookup(ApiDocument.bundled()).event(event);
        return event;
    }

    /** Returns all attempts but the first, which the receiver failed. */
    private List<FailingWebhookReceiver.Attempt> accepted(ServiceApi api) {
        List<FailingWebhookReceiver.Attempt> attempts = attempts(api);
        return attempts.subList(1, attempts.size());
    }

    private static JsonNode json(FailingWebhookReceiver.Attempt attempt) {
        try {
            return new ObjectMapper().readTree(attempt.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
