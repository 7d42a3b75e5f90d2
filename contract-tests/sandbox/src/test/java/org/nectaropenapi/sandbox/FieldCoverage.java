package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.DocumentPoint.Kind;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/** Records which points of the document a sandbox shows in responses and events, and reads of requests. */
final class FieldCoverage {
    private final ApiDocument document = DocumentChanges.served();
    private final Set<String> shown = new HashSet<>();

    /** Records a call and the body of its response. */
    void response(Operation operation, JsonNode body) {
        add(Kind.OPERATION, operation.id());
        operation.successStatus().ifPresent(status -> add(Kind.STATUS, operation.id() + "." + status));
        operation.successSchema().ifPresent(schema -> body(schema, body));
    }

    /** Records the body of an error. */
    void error(Operation operation, ApiReply reply) {
        operation.responses().getOrDefault(reply.status(), Map.of()).values().stream()
                .findFirst()
                .ifPresent(schema -> body(schema, reply.body()));
    }

    /** Records the payload of an event. */
    void event(String type, JsonNode payload) {
        add(Kind.OPERATION, type);
        body(document.events().get(type), payload);
    }

    /** Records that a handler reads a parameter, or a field of the body with all that is in it. */
    synchronized void read(Operation operation, String name) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.name().equals(name)) {
                String point = operation.id() + "." + parameter.in() + "." + name;
                add(Kind.PARAMETER, point);
                document.schemaNode(point, parameter.valueSchema()).forEachPlace(this::readValues);
            }
        }
        for (JsonNode schema : operation.requestSchemas().values()) {
            SchemaNode place = document.schemaNode(operation.id() + ".body", schema);
            for (String field : name.split("\\.")) {
                place = place.property(field).orElse(null);
                if (place == null) {
                    return;
                }
                add(Kind.REQUEST_FIELD, place.location());
            }
            place.forEachPlace(inside -> {
                if (inside.isField() && inside.travels(Direction.REQUEST)) {
                    add(Kind.REQUEST_FIELD, inside.location());
                }
                readValues(inside);
            });
        }
    }

    /** Tells whether a point has been shown or read. */
    boolean has(DocumentPoint point) {
        return has(point.kind(), point.name());
    }

    boolean has(Kind kind, String name) {
        return shown.contains(kind + " " + name);
    }

    private void add(Kind kind, String name) {
        shown.add(kind + " " + name);
    }

    private void readValues(SchemaNode place) {
        place.definition().path("enum").forEach(value -> add(Kind.VALUE, place.listName() + " " + value.asText()));
    }

    private void body(JsonNode schema, JsonNode body) {
        document.schemaNode("body", schema).walk(body, (place, value) -> {
            if (value.isNull()) {
                return false;
            }
            if (place.isField()) {
                add(Kind.RESPONSE_FIELD, place.location());
            }
            if (place.definition().has("enum")) {
                add(Kind.VALUE, place.listName() + " " + value.asText());
            }
            return true;
        });
    }
}
