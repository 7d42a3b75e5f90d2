package org.nectaropenapi.pacts.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.RetryPolicy;

/** The JSON that a call sends, taken from a request that is refused. */
final class SentBody {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SentBody() {}

    /** Returns the body of the request; a missing node when it is not JSON. */
    static JsonNode of(Consumer<NectarClient> call) {
        AtomicReference<JsonNode> sent = new AtomicReference<>(MissingNode.getInstance());
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    sent.set(MAPPER.readTree(exchange.getRequestBody()));
                    exchange.sendResponseHeaders(400, -1);
                }
            });
            server.start();
            try (NectarClient nectar = NectarClient.builder()
                    .baseUrl(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                    .apiKey(ExpectedRequest.SANDBOX_KEY)
                    .options(options -> options.retryPolicy(RetryPolicy.none()))
                    .build()) {
                call.accept(nectar);
            } catch (StatusException refused) {
                return sent.get();
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sent.get();
    }

    /**
     * Leaves out of an expected body the fields that the call does not send: hand-written code need not know every
     * field of the document's example.
     */
    static JsonNode retain(JsonNode expected, JsonNode sent) {
        if (expected instanceof ObjectNode object && sent.isObject()) {
            ObjectNode known = object.objectNode();
            object.properties().stream()
                    .filter(field -> sent.has(field.getKey()))
                    .forEach(field -> known.set(field.getKey(), retain(field.getValue(), sent.get(field.getKey()))));
            return known;
        }
        if (expected instanceof ArrayNode array && sent.size() == array.size()) {
            ArrayNode known = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                known.add(retain(array.get(i), sent.get(i)));
            }
            return known;
        }
        return expected;
    }
}
