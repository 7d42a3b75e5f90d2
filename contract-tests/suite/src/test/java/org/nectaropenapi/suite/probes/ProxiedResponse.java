package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nectaropenapi.harness.exchange.Body;

/**
 * A response that passes the proxy.
 *
 * @param status the status
 * @param headers the headers, names in any case
 * @param body the body
 */
public record ProxiedResponse(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public ProxiedResponse {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    public static ProxiedResponse of(int status) {
        return new ProxiedResponse(status, Map.of(), new byte[0]);
    }

    public static ProxiedResponse json(int status, JsonNode body) {
        return of(status).with(body);
    }

    /** Returns a response of JSON in single quotes, which are easier to read in Java. */
    public static ProxiedResponse json(int status, String body) {
        return json(status, tree(body));
    }

    public static ProxiedResponse problem(int status, String detail) {
        return json(status, JsonNodeFactory.instance.objectNode().put("detail", detail));
    }

    /** Parses JSON in single quotes. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return new Body(null, body).json().orElse(MissingNode.getInstance());
    }

    public ProxiedResponse status(int newStatus) {
        return new ProxiedResponse(newStatus, headers, body);
    }

    public ProxiedResponse header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new ProxiedResponse(status, more, body);
    }

    public ProxiedResponse with(JsonNode newBody) {
        return new ProxiedResponse(status, headers, bytes(newBody)).header("Content-Type", "application/json");
    }

    public ProxiedResponse text(String mediaType, String text) {
        return new ProxiedResponse(status, headers, text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", mediaType);
    }

    /** Changes a body that is a JSON object; leaves others unchanged. */
    public ProxiedResponse edit(Consumer<ObjectNode> change) {
        return json() instanceof ObjectNode object ? with(edited(object, change)) : this;
    }

    /** Changes every object of a list, bare or in an envelope. */
    public ProxiedResponse editItems(Consumer<ObjectNode> change) {
        JsonNode tree = json();
        for (JsonNode list : tree.isArray() ? List.of(tree) : tree) {
            if (list.isArray()) {
                list.forEach(item -> {
                    if (item instanceof ObjectNode object) {
                        change.accept(object);
                    }
                });
            }
        }
        return tree.isMissingNode() ? this : with(tree);
    }

    private static ObjectNode edited(ObjectNode object, Consumer<ObjectNode> change) {
        change.accept(object);
        return object;
    }
}
