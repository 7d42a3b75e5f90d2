package org.nectaropenapi.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/** The differences between an operation or event and the version of it that is simulated. */
final class Comparison {
    private static final List<String> FORM = List.of(
            "type",
            "format",
            "nullable",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "oneOf",
            "anyOf");

    private final Operation now;
    private final Operation then;
    private final Set<String> changes = new LinkedHashSet<>();
    private final Set<String> changedInput = new HashSet<>();

    Comparison(Operation now, Operation then) {
        this.now = now;
        this.then = then;
        if (!now.isWebhook()) {
            call();
            parameters();
            now.responses().forEach(this::response);
        }
        request();
    }

    /** Returns one phrase for each difference. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    /** Returns the names of parameters and request fields that differ. */
    Set<String> changedInput() {
        return Set.copyOf(changedInput);
    }

    private void call() {
        if (!now.successStatus().equals(then.successStatus())) {
            changes.add("the success status is "
                    + now.successStatus().map(String::valueOf).orElse("none"));
        }
        if (!now.method().equals(then.method())) {
            changes.add("the method is " + now.method());
        }
        then.responses().keySet().stream()
                .filter(status -> status / 100 != 2 && !now.responses().containsKey(status))
                .forEach(status -> changes.add("the status " + status + " is gone"));
    }

    private void parameters() {
        ParameterPairs forward = new ParameterPairs(now, then);
        for (Parameter parameter : now.parameters()) {
            @Nullable Parameter before = forward.partner(parameter);
            if (before == null) {
                if (parameter.required()) {
                    input("parameter", parameter.name(), "is new and required");
                }
            } else if (differ(node(now, parameter.valueSchema()), node(then, before.valueSchema()))
                    || parameter.isArray() != before.isArray()
                    || !parameter.in().equals(before.in())) {
                input("parameter", parameter.name(), "has another form");
            }
        }
        ParameterPairs backward = new ParameterPairs(then, now);
        then.parameters().stream()
                .filter(parameter -> backward.partner(parameter) == null)
                .forEach(parameter -> input("parameter", parameter.name(), "is gone"));
    }

    private void response(int status, Map<String, JsonNode> content) {
        if (status / 100 == 2
                ? !now.successStatus().equals(Optional.of(status))
                : !then.responses().containsKey(status)) {
            return;
        }
        @Nullable SchemaNode before = MatchingBodies.response(then, now, status);
        if ((before == null) != content.isEmpty()) {
            changes.add("the status " + status + (before == null ? " has a body" : " has no body"));
            return;
        }
        content.forEach((mediaType, schema) -> {
            if (!then.responses()
                    .getOrDefault(status, Map.of(mediaType, schema))
                    .containsKey(mediaType)) {
                changes.add("the status " + status + " has the media type " + mediaType);
            }
            bodies(Direction.RESPONSE, node(now, schema), before);
        });
    }

    private void request() {
        if (now.requestSchemas().isEmpty() != then.requestSchemas().isEmpty()) {
            changes.add(now.requestSchemas().isEmpty() ? "it takes no body" : "it takes a body");
        }
        // The body of an event travels to the receiver: it is the request of the event, and the response of a handler.
        Direction direction = now.isWebhook() ? Direction.RESPONSE : Direction.REQUEST;
        now.requestSchemas().forEach((mediaType, schema) -> {
            if (!then.requestSchemas().containsKey(mediaType)) {
                changes.add("the request has the media type " + mediaType);
            }
            bodies(direction, node(now, schema), MatchingBodies.request(then, mediaType));
        });
    }

    private void bodies(Direction direction, SchemaNode body, @Nullable SchemaNode before) {
        new PairedSchemas(direction, pair -> {
                    @Nullable SchemaNode partner = pair.partner();
                    if (partner == null) {
                        if (pair.required() && pair.place().isField()) {
                            changed(direction, pair.place(), "is new and required");
                        }
                    } else if (differ(pair.place(), partner)) {
                        changed(direction, pair.place(), "has another form");
                    } else if (direction == Direction.REQUEST && pair.required() != pair.partnerRequired()) {
                        changed(direction, pair.place(), pair.required() ? "is required" : "is optional");
                    }
                })
                .body(now, body, then, before);
        if (before == null) {
            return;
        }
        new PairedSchemas(direction, pair -> {
                    if (pair.partner() == null) {
                        changed(direction, pair.place(), "is gone");
                    }
                })
                .body(then, before, now, body);
        Optional<String> rows = rows(now, body);
        Optional<String> rowsBefore = rows(then, before);
        if (direction == Direction.RESPONSE && rows.isPresent() && rowsBefore.isPresent() && !rows.equals(rowsBefore)) {
            changes.add("the rows have another place");
        }
    }

    private static Optional<String> rows(Operation operation, SchemaNode body) {
        return PairedSchemas.rows(operation, body).map(SchemaNode::field);
    }

    private void changed(Direction direction, SchemaNode place, String how) {
        if (direction == Direction.REQUEST) {
            changedInput.add(place.field());
        }
        String name = place.isField() ? place.location() : "an element";
        changes.add("the " + (direction == Direction.REQUEST ? "request" : "response") + " field " + name + " " + how);
    }

    private void input(String kind, String name, String how) {
        changedInput.add(name);
        changes.add("the " + kind + " " + name + " " + how);
    }

    private static boolean differ(SchemaNode place, SchemaNode partner) {
        if (!form(place).equals(form(partner))) {
            return true;
        }
        JsonNode values = place.definition().path("enum");
        boolean lost = values.isArray() && !partner.definition().has("enum");
        for (JsonNode value : partner.definition().path("enum")) {
            lost |= values.isArray() && !contains(values, value);
        }
        return lost;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode own : values) {
            if (own.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode form(SchemaNode place) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        FORM.stream()
                .filter(place.definition()::has)
                .forEach(key -> form.set(key, place.definition().path(key)));
        // Any field may stand in an object that names none, and only the named ones in others.
        return place.definition().path("type").asText().equals("object")
                ? form.put("isFree", place.properties().isEmpty())
                : form;
    }

    private static SchemaNode node(Operation operation, JsonNode schema) {
        return operation.node().document().schemaNode("body", schema);
    }
}
