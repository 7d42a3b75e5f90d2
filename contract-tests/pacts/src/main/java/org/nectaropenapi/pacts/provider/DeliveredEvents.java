package org.nectaropenapi.pacts.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.WebhookVerificationException;
import org.nectaropenapi.client.webhooks.Webhooks;

/** A receiver of webhooks as an application has one: what the client does not find genuine is refused. */
final class DeliveredEvents implements AutoCloseable {

    static final String SECRET = "whsec_bmVjdGFyLXBhY3QtdGVzdHMtc2VjcmV0";

    private final Webhooks webhooks =
            Webhooks.builder().secret(SECRET).clock(PactSandbox.CLOCK).build();
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private DeliveredEvents(HttpServer server) {
        this.server = server;
    }

    static DeliveredEvents start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            DeliveredEvents events = new DeliveredEvents(server);
            server.createContext("/", events::take);
            server.start();
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /**
     * Finds what came about something.
     *
     * @param type type of the event
     * @param ids ids of connections and documents that it may be about
     * @return the body as it came
     */
    String body(String type, Map<String, Object> ids) {
        return delivered.stream()
                .filter(one -> type.equals(String.valueOf(one.event().eventType())))
                .filter(one -> ids.containsValue(String.valueOf(one.event().id())))
                .map(Delivered::body)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No genuine event " + type + " came"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                WebhookEvent event = webhooks.unwrap(body, exchange.getRequestHeaders());
                delivered.add(new Delivered(event, new String(body, StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(200, -1);
            } catch (WebhookVerificationException e) {
                exchange.sendResponseHeaders(400, -1);
            }
        }
    }

    private record Delivered(WebhookEvent event, String body) {}
}
