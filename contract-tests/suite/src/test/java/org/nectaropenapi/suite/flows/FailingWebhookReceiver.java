package org.nectaropenapi.suite.flows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhooks that fails the first attempt and records all of them. */
final class FailingWebhookReceiver implements AutoCloseable {
    static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    /** One attempt to deliver an event, with its headers by lower-case name. */
    record Attempt(Map<String, String> headers, byte[] body) {
        String id() {
            return headers.getOrDefault("svix-id", "");
        }
    }

    FailingWebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status;
        synchronized (attempts) {
            status = attempts.isEmpty() ? 500 : 200;
            attempts.add(new Attempt(headers, body));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
