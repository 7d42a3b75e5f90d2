package org.nectaropenapi.pacts.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.WebhookVerificationException;
import org.nectaropenapi.client.webhooks.Webhooks;

/** A webhook receiver like that of an application: it refuses events whose signature the client does not accept. */
final class EventReceiver implements AutoCloseable {

    static final String SECRET = "whsec_bmVjdGFyLXBhY3QtdGVzdHMtc2VjcmV0";

    private final Webhooks webhooks =
            Webhooks.builder().secret(SECRET).clock(PactSandbox.CLOCK).build();
    private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private EventReceiver(HttpServer server) {
        this.server = server;
    }

    static EventReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            EventReceiver events = new EventReceiver(server);
            server.createContext("/", events::receive);
            server.start();
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** Returns the last event of a type that is about one of the given ids. */
    ReceivedEvent last(String type, Map<String, Object> ids) {
        return received.stream()
                .filter(delivery -> type.equals(String.valueOf(delivery.event().eventType())))
                .filter(delivery ->
                        ids.containsValue(String.valueOf(delivery.event().id())))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> new IllegalStateException("No event " + type + " with a valid signature was delivered"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                WebhookEvent event = webhooks.unwrap(body, exchange.getRequestHeaders());
                received.add(new ReceivedEvent(event, Map.copyOf(exchange.getRequestHeaders()), body));
                exchange.sendResponseHeaders(200, -1);
            } catch (WebhookVerificationException e) {
                exchange.sendResponseHeaders(400, -1);
            }
        }
    }
}
