package org.nectaropenapi.harness.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.nectaropenapi.harness.exchange.Body;

/**
 * Maps values of the recorded run to those of this run, such as a pseudonym to the name that it stands for. Responses
 * are translated to the values of this run.
 */
final class ValueBindings {
    /** Shorter values are too common to be mapped outside of their own exchange. */
    private static final int SHORTEST = 2;

    /** Shorter values are parts of too many words. */
    private static final int SHORTEST_PART = 6;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, String> current = new HashMap<>();

    /** Tells whether a recorded value stands for a value of this run. */
    boolean bind(String recorded, String value) {
        return value.equals(current.get(recorded));
    }

    void learn(Map<String, String> pairs) {
        pairs.forEach((recorded, value) -> {
            if (recorded.length() >= SHORTEST && !recorded.matches("[0-9:T.Z-]+")) {
                current.put(recorded, value);
            }
        });
    }

    /** Returns a recorded response with the values of this run. */
    Body applied(Body body, Map<String, String> own) {
        if (body.bytes().length == 0 || own.isEmpty() && current.isEmpty()) {
            return body;
        }
        try {
            JsonNode tree = MAPPER.readTree(body.bytes());
            return new Body(body.mediaType(), MAPPER.writeValueAsBytes(applied(tree, own)));
        } catch (JsonProcessingException e) {
            return body;
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can always be read.", e);
        }
    }

    private JsonNode applied(JsonNode node, Map<String, String> own) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> object.set(entry.getKey(), applied(entry.getValue(), own)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(applied(item, own)));
            return array;
        }
        return node.isTextual() ? TextNode.valueOf(applied(node.textValue(), own)) : node;
    }

    private String applied(String text, Map<String, String> own) {
        String whole = own.containsKey(text) ? own.get(text) : current.get(text);
        if (whole != null) {
            return whole;
        }
        String out = text;
        for (Map.Entry<String, String> pair : own.entrySet()) {
            if (pair.getKey().length() >= SHORTEST_PART) {
                out = out.replace(pair.getKey(), pair.getValue());
            }
        }
        return out;
    }
}
