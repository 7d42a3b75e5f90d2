package org.nectaropenapi.pacts.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.nectaropenapi.pacts.EventMetadata;

/**
 * Serves provider states and events over HTTP for verifiers outside the JVM. {@code POST /states} with state, params
 * and action returns the values that the state provides; any other request returns the event that its description
 * names.
 */
final class StateServer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ProviderStates states;

    private StateServer(HttpServer server, ProviderStates states) {
        this.server = server;
        this.states = states;
    }

    static StateServer start(ProviderStates states) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StateServer started = new StateServer(server, states);
            server.createContext("/states", exchange -> started.respond(exchange, started::setUp));
            server.createContext("/", exchange -> started.respond(exchange, started::event));
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Sends a response, or fails before anything is sent. */
    private interface Responder {
        void respond(HttpExchange exchange, JsonNode request) throws IOException;
    }

    private void respond(HttpExchange exchange, Responder responder) throws IOException {
        try (exchange) {
            try {
                responder.respond(exchange, MAPPER.readTree(exchange.getRequestBody()));
            } catch (RuntimeException e) {
                // Verifiers repeat requests that fail with 500.
                send(exchange, 400, "text/plain", String.valueOf(e).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void event(HttpExchange exchange, JsonNode request) throws IOException {
        ReceivedEvent event = states.delivered(request.path("description").asText());
        Map<String, Object> metadata = event.metadata();
        // The verifier reads the metadata of a message from this header.
        exchange.getResponseHeaders()
                .set("Pact-Message-Metadata", Base64.getEncoder().encodeToString(MAPPER.writeValueAsBytes(metadata)));
        send(exchange, 200, String.valueOf(metadata.get(EventMetadata.MEDIA_TYPE)), event.body());
    }

    private void setUp(HttpExchange exchange, JsonNode change) throws IOException {
        send(exchange, 200, "application/json", MAPPER.writeValueAsBytes(stateValues(change)));
    }

    private Map<?, ?> stateValues(JsonNode change) {
        String state = change.path("state").asText();
        // Data of earlier states may stay, and verifiers also announce interactions without a state.
        if (change.path("action").asText().equals("teardown") || state.isEmpty()) {
            return Map.of();
        }
        return StateHandlers.setUp(states, state, parameters(change));
    }

    private static Map<String, Object> parameters(JsonNode change) {
        Map<String, Object> parameters = MAPPER.convertValue(change.path("params"), new TypeReference<>() {});
        return Objects.requireNonNullElse(parameters, Map.of());
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
