package org.nectaropenapi.sandbox.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nectaropenapi.sandbox.simulation.ShapeAdapter;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * Builds the payload of an event from a response of the API: the documented fields of the event, and no others. The
 * payload of an event that has changed in the document is brought into its form.
 */
final class EventPayloads {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Map<String, JsonNode> events;
    private final Map<String, Operation> operations;
    private final SimulatedDocument simulated;
    private final ShapeAdapter adapter;
    private final SchemaSamples samples;

    EventPayloads(ApiDocument document) {
        this.document = document;
        this.events = document.events();
        this.operations = document.webhooks().stream().collect(Collectors.toMap(Operation::path, Function.identity()));
        this.simulated = new SimulatedDocument(document);
        this.adapter = new ShapeAdapter(document, Direction.RESPONSE);
        this.samples = new SchemaSamples(document, Direction.RESPONSE);
    }

    ObjectNode of(String type, ObjectNode json) {
        ObjectNode payload = (ObjectNode) pick(schema(type), json);
        return payload.put("eventType", type);
    }

    /** Tells whether the document has an event. */
    boolean has(String type) {
        return events.containsKey(type);
    }

    /** Returns what violates the document in an event; empty when it can be sent. */
    List<SchemaViolation> violations(Event event) {
        return document.schemas().check(Direction.RESPONSE, schema(event.type()), event.payload());
    }

    /** Returns the event in the document's form, if that can be reached. */
    Event adapted(Event event) {
        Operation operation = operations.get(event.type());
        if (operation == null
                || simulated.changes(operation).isEmpty()
                || violations(event).isEmpty()) {
            return event;
        }
        JsonNode schema = schema(event.type());
        JsonNode sample = operation.requestExamples().stream()
                .findFirst()
                .map(Example::value)
                .orElseGet(() -> samples.of(schema));
        return adapter.adapted(operation, schema, event.payload(), sample) instanceof ObjectNode payload
                ? new Event(event.type(), payload)
                : event;
    }

    private JsonNode schema(String type) {
        return events.getOrDefault(type, MissingNode.getInstance());
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
