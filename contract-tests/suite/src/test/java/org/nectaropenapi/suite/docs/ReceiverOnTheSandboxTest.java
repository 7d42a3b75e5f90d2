package org.nectaropenapi.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.ConnectionEvent;
import org.nectaropenapi.client.model.ConnectionUpdatedEvent;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.Webhooks;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;
import org.nectaropenapi.sandbox.webhook.WebhookDelivery;
import org.nectaropenapi.sandbox.webhook.WebhookEndpoint;

/** Delivers webhooks of the sandbox to the receiver in the chapter on webhooks. */
class ReceiverOnTheSandboxTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW_SECRET = "whsec_bmV3ZXIgc2VjcmV0IG9mIHRoZSByZWNlaXZlcg==";
    private static final Duration DELAY = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .connectionDelay(DELAY)
            .processingDelay(DELAY)
            .start();
    private final NectarClient nectar = NectarClient.builder()
            .baseUrl(sandbox.baseUrl())
            .apiKey(sandbox.apiKey())
            .build();
    private final List<WebhookEvent> events = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean failing;
    private HttpServer server;
    private WebhookEndpoint endpoint;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        server = receiver(Webhooks.builder()
                .secret(SECRET)
                .secret(NEW_SECRET)
                .clock(clock)
                .build());
        endpoint = sandbox.webhooks()
                .addEndpoint(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks"), SECRET);
    }

    private HttpServer receiver(Webhooks webhooks) throws Exception {
        Snippet block = Snippet.of(Path.of("..", "..", "docs", "webhooks.md")).stream()
                .filter(Snippet::isType)
                .findFirst()
                .orElseThrow();
        URLClassLoader loader = block.compiled(folder, folder);
        Constructor<?> constructor = loader.loadClass("Receiver").getDeclaredConstructor();
        constructor.setAccessible(true);
        Method start = constructor.getDeclaringClass().getDeclaredMethod("start", Webhooks.class, Consumer.class);
        start.setAccessible(true);
        Consumer<WebhookEvent> handler = this::handle;
        return (HttpServer) start.invoke(constructor.newInstance(), webhooks, handler);
    }

    private void handle(WebhookEvent event) {
        if (failing) {
            throw new IllegalStateException("the database is down");
        }
        events.add(event);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        nectar.close();
        assertThat(sandbox.violations()).isEmpty();
        sandbox.close();
    }

    private Connection connect() {
        Company company = nectar.companies()
                .create(CompanyCreateRequest.builder("Harborview").build());
        Site site = nectar.sites()
                .create(company.id(), SiteCreateRequest.builder("Oakland").build());
        return nectar.connections()
                .create(
                        company.id(),
                        ConnectionCreateRequest.builder(
                                        "nectar-sandbox-username",
                                        "nectar-sandbox-password",
                                        "https://nectarclimate.com",
                                        List.of(site.id()))
                                .build());
    }

    private void deliver(Duration later) {
        clock.advance(later);
        sandbox.webhooks().deliverDue();
    }

    private List<Integer> statuses() {
        return sandbox.webhooks().deliveries().stream()
                .flatMap(delivery -> delivery.attempts().stream())
                .map(attempt -> attempt.status())
                .toList();
    }

    @Test
    void theLifeOfAConnectionArrivesAsTypedEvents() {
        Connection connection = connect();
        deliver(Duration.ZERO);
        assertThat(events).singleElement().isInstanceOfSatisfying(ConnectionEvent.class, event -> {
            assertThat(event.id()).isEqualTo(connection.id());
            assertThat(event.status()).hasToString("PENDING");
        });

        deliver(DELAY);
        assertThat(events).hasAtLeastOneElementOfType(ConnectionUpdatedEvent.class);
        deliver(DELAY);
        List<DocumentEvent> documents = events.stream()
                .filter(DocumentEvent.class::isInstance)
                .map(DocumentEvent.class::cast)
                .toList();
        assertThat(documents)
                .extracting(DocumentEvent::id)
                .containsExactlyInAnyOrderElementsOf(
                        nectar.documents().listByConnection(connection.id(), query -> query.isDeleted(false)).stream()
                                .map(document -> document.id())
                                .toList())
                .isNotEmpty();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.eventType().isKnown()).isTrue());
        assertThat(statuses()).containsOnly(204);
    }

    @Test
    void anEventThatCouldNotBeHandledIsRepeatedAndHandledOnce() {
        failing = true;
        connect();
        deliver(Duration.ZERO);
        assertThat(statuses()).containsExactly(500);
        assertThat(events).isEmpty();

        failing = false;
        deliver(Duration.ofSeconds(5));
        assertThat(statuses()).containsExactly(500, 204);
        assertThat(events).hasSize(1);
        assertThat(sandbox.webhooks().deliveries()).singleElement().satisfies(delivery -> assertThat(delivery.status())
                .isEqualTo(WebhookDelivery.Status.DELIVERED));
    }

    @Test
    void aSecretCanBeReplacedWithoutLosingADelivery() {
        endpoint.rotateSecret(NEW_SECRET);
        connect();
        deliver(Duration.ZERO);
        endpoint.dropOldSecrets();
        connect();
        deliver(Duration.ZERO);
        assertThat(statuses()).containsExactly(204, 204);
        assertThat(events).hasSize(2);
    }

    @Test
    void aDeliveryWithAnotherSignatureIsRejected() {
        endpoint.rotateSecret("whsec_YSBzdHJhbmdlcidzIHNlY3JldCBvZiBzb21lIGxlbmd0aA==");
        endpoint.dropOldSecrets();
        connect();
        deliver(Duration.ZERO);
        assertThat(statuses()).containsExactly(400);
        assertThat(events).isEmpty();
    }
}
