package org.nectaropenapi.pacts.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
            server.createContext("/states", exchange -> started.respond(exchange, started::stateValues));
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

    private void respond(HttpExchange exchange, Function<JsonNode, Object> handler) throws IOException {
        try (exchange) {
            JsonNode request = MAPPER.readTree(exchange.getRequestBody());
            try {
                send(exchange, 200, MAPPER.writeValueAsBytes(handler.apply(request)));
            } catch (RuntimeException e) {
                // Verifiers repeat requests that fail with 500.
                send(exchange, 400, String.valueOf(e).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Object event(JsonNode request) {
        return new RawValue(states.payload(request.path("description").asText()));
    }

    private Object stateValues(JsonNode change) {
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

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", status == 200 ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
