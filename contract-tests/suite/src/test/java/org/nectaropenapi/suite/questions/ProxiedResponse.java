package org.nectaropenapi.suite.questions;

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
 * An answer on its way through the proxy.
 *
 * @param status the status
 * @param headers the headers, names in any case
 * @param body the body
 */
record ProxiedResponse(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    ProxiedResponse {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    static ProxiedResponse of(int status) {
        return new ProxiedResponse(status, Map.of(), new byte[0]);
    }

    static ProxiedResponse json(int status, JsonNode body) {
        return of(status).with(body);
    }

    /** JSON with single quotes, so that it is readable in Java. */
    static ProxiedResponse json(int status, String body) {
        return json(status, tree(body));
    }

    static ProxiedResponse problem(int status, String detail) {
        return json(status, JsonNodeFactory.instance.objectNode().put("detail", detail));
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    JsonNode json() {
        return new Body(null, body).json().orElse(MissingNode.getInstance());
    }

    ProxiedResponse status(int newStatus) {
        return new ProxiedResponse(newStatus, headers, body);
    }

    ProxiedResponse header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new ProxiedResponse(status, more, body);
    }

    ProxiedResponse with(JsonNode newBody) {
        return new ProxiedResponse(status, headers, bytes(newBody)).header("Content-Type", "application/json");
    }

    ProxiedResponse text(String mediaType, String text) {
        return new ProxiedResponse(status, headers, text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", mediaType);
    }

    /** Changes a body that is a JSON object; leaves others alone. */
    ProxiedResponse edit(Consumer<ObjectNode> change) {
        return json() instanceof ObjectNode object ? with(edited(object, change)) : this;
    }

    /** Changes every object of a body that is an array or an envelope of one. */
    ProxiedResponse editItems(Consumer<ObjectNode> change) {
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
