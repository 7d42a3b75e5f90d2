package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An endpoint for webhooks that keeps every delivery. */
final class WebhookReceiver implements AutoCloseable {
    static final String SECRET = secret("a secret of thirty-two characters");

    /**
     * One received request.
     *
     * @param id svix-id
     * @param timestamp svix-timestamp
     * @param signatures the signatures of svix-signature
     * @param body the body
     */
    record Received(String id, String timestamp, List<String> signatures, String body) {

        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signatures.contains("v1," + Base64.getEncoder().encodeToString(signature));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String type() {
            return json().path("eventType").asText();
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile int status = 200;

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    static String secret(String key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    void respondWith(int newStatus) {
        status = newStatus;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Waits for the first delivery, for up to a minute. */
    boolean awaitFirstDelivery() throws InterruptedException {
        return first.await(1, TimeUnit.MINUTES);
    }

    List<String> types() {
        return received.stream().map(Received::type).toList();
    }

    List<Received> of(String type) {
        return received.stream().filter(r -> r.type().equals(type)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String signatures = exchange.getRequestHeaders().getFirst("svix-signature");
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("svix-id"),
                exchange.getRequestHeaders().getFirst("svix-timestamp"),
                signatures == null ? List.of() : Arrays.asList(signatures.split(" ")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        first.countDown();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
