package org.nectaropenapi.sandbox.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;

/** Builds the payload of an event from a response of the API: the documented fields of the event, and no others. */
final class EventPayloads {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Map<String, JsonNode> events;

    EventPayloads(ApiDocument document) {
        this.document = document;
        this.events = document.events();
    }

    ObjectNode of(String type, ObjectNode json) {
        ObjectNode payload = (ObjectNode) pick(schema(type), json);
        return payload.put("eventType", type);
    }

    JsonNode schema(String type) {
        JsonNode schema = events.get(type);
        if (schema == null) {
            throw new IllegalStateException("The document has no event " + type + "; adapt the sandbox to it.");
        }
        return schema;
    }

    private JsonNode pick(JsonNode schema, JsonNode json) {
        JsonNode resolved = document.schemas().resolve(schema);
        if (json.isArray()) {
            ArrayNode items = JSON.arrayNode();
            json.forEach(item -> items.add(pick(resolved.path("items"), item)));
            return items;
        }
        if (json instanceof ObjectNode object && resolved.has("properties")) {
            ObjectNode picked = JSON.objectNode();
            resolved.path("properties").properties().forEach(property -> {
                if (object.has(property.getKey())) {
                    picked.set(property.getKey(), pick(property.getValue(), object.path(property.getKey())));
                }
            });
            return picked;
        }
        // Times of connection events have no zone, unlike those of the API's responses.
        return resolved.path("format").asText().equals("date-time-local") && json.isTextual()
                ? TextNode.valueOf(json.asText().replaceFirst("Z$", ""))
                : json;
    }
}
