package org.nectaropenapi.client.webhooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.model.WebhookEvent;

/** The example receiver acknowledges or rejects deliveries, and passes each genuine one to its handler once. */
@Timeout(60)
class WebhookReceiverExampleTest extends WebhookTest {

    private static final byte[] MARCH = utf8("{\"eventType\":\"thing.created.v9\",\"fileName\":\"März.pdf\"}");
    private static final byte[] APRIL = utf8("{\"eventType\":\"thing.created.v9\",\"fileName\":\"April.pdf\"}");

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final HttpClient sender = HttpClient.newHttpClient();
    private HttpServer server;
    private volatile boolean broken;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        WebhookReceiverExample.start(server, webhooks, this::handle);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFreshDeliveryIsHandled() throws Exception {
        assertThat(deliver("msg_1", SIGNED, MARCH)).isEqualTo(204);
        assertThat(deliver("msg_2", SIGNED.minusSeconds(300), APRIL)).isEqualTo(204);
        assertThat(handled).containsExactly("März.pdf", "April.pdf");
    }

    @Test
    void aRepeatedDeliveryIsAcknowledgedAndNotHandledAgain() throws Exception {
        assertThat(deliver("msg_1", SIGNED, MARCH)).isEqualTo(204);
        assertThat(deliver("msg_1", SIGNED, MARCH)).isEqualTo(204);
        assertThat(deliver("msg_1", SIGNED.plusSeconds(5), MARCH)).isEqualTo(204);
        assertThat(handled).containsExactly("März.pdf");
    }

    @Test
    void aTamperedDeliveryIsRefusedAndDoesNotUseUpItsId() throws Exception {
        assertThat(post(webhooks.signedHeaders("msg_1", SIGNED, MARCH), APRIL)).isEqualTo(400);
        assertThat(post(Map.of(), MARCH)).isEqualTo(400);
        assertThat(handled).isEmpty();
        assertThat(deliver("msg_1", SIGNED, MARCH)).isEqualTo(204);
        assertThat(handled).containsExactly("März.pdf");
    }

    @Test
    void aStaleDeliveryIsRefused() throws Exception {
        assertThat(deliver("msg_1", SIGNED.minusSeconds(301), MARCH)).isEqualTo(400);
        assertThat(handled).isEmpty();
    }

    @Test
    void whatCouldNotBeHandledIsHandledWhenItComesAgain() throws Exception {
        broken = true;
        assertThat(deliver("msg_1", SIGNED, MARCH)).isEqualTo(500);
        broken = false;
        assertThat(deliver("msg_1", SIGNED, MARCH)).isEqualTo(204);
        assertThat(handled).containsExactly("März.pdf");
    }

    private void handle(WebhookEvent event) {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        handled.add(String.valueOf(event.unknownFields().get("fileName")));
    }

    private int deliver(String id, Instant timestamp, byte[] body) throws Exception {
        return post(webhooks.signedHeaders(id, timestamp, body), body);
    }

    private int post(Map<String, String> headers, byte[] body) throws Exception {
        URI receiver = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(receiver).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return sender.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
