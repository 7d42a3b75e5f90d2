package org.nectaropenapi.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.simulation.DocumentPoint.Kind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/** Lists the points of an operation or event, and tells which of them another version of it has too. */
final class PointWalk {
    private final Operation operation;
    private final @Nullable Operation partner;
    private final ParameterPairs parameters;

    /** Is told of each point. */
    @FunctionalInterface
    interface Points {
        void add(Kind kind, String name, boolean simulated);
    }

    PointWalk(Operation operation, @Nullable Operation partner) {
        this.operation = operation;
        this.partner = partner;
        this.parameters = new ParameterPairs(operation, partner);
    }

    void run(Points points) {
        points.add(Kind.OPERATION, SimulatedDocument.id(operation), partner != null);
        if (operation.isWebhook()) {
            return;
        }
        operation.responses().forEach((status, content) -> {
            points.add(Kind.STATUS, operation.id() + "." + status, simulates(status));
            content.values().forEach(schema -> body(points, status, schema));
        });
        for (Parameter parameter : operation.parameters()) {
            @Nullable Parameter then = parameters.partner(parameter);
            String name = operation.id() + "." + parameter.in() + "." + parameter.name();
            points.add(Kind.PARAMETER, name, then != null);
            values(
                    points,
                    node(operation, name, parameter.valueSchema()),
                    then == null ? null : node(operation, name, then.valueSchema()));
        }
        operation.requestSchemas().forEach((mediaType, schema) -> request(points, mediaType, schema));
    }

    private boolean simulates(int status) {
        return partner != null
                && (operation.successStatus().equals(Optional.of(status))
                        || status / 100 != 2 && partner.responses().containsKey(status));
    }

    private void body(Points points, int status, JsonNode schema) {
        new PairedSchemas(Direction.RESPONSE, pair -> {
                    if (pair.place().isField()) {
                        points.add(Kind.RESPONSE_FIELD, pair.place().location(), pair.partner() != null);
                    }
                    values(points, pair.place(), pair.partner());
                })
                .body(
                        operation,
                        node(operation, operation.id() + "." + status, schema),
                        partner == null ? operation : partner,
                        partner == null ? null : MatchingBodies.response(partner, operation, status));
    }

    private void request(Points points, String mediaType, JsonNode schema) {
        new PairedSchemas(Direction.REQUEST, pair -> {
                    if (pair.place().isField()) {
                        points.add(Kind.REQUEST_FIELD, pair.place().location(), pair.partner() != null);
                    }
                    values(points, pair.place(), pair.partner());
                })
                .body(
                        operation,
                        node(operation, operation.id() + ".body", schema),
                        partner == null ? operation : partner,
                        partner == null ? null : MatchingBodies.request(partner, mediaType));
    }

    private static void values(Points points, SchemaNode place, @Nullable SchemaNode then) {
        for (JsonNode value : place.definition().path("enum")) {
            boolean simulated = false;
            if (then != null) {
                // A list that was open before, or none, may take any value.
                simulated = !then.definition().has("enum");
                for (JsonNode known : then.definition().path("enum")) {
                    simulated |= known.equals(value);
                }
            }
            points.add(Kind.VALUE, place.listName() + " " + value.asText(), simulated);
        }
    }

    private static SchemaNode node(Operation operation, String name, JsonNode schema) {
        return operation.node().document().schemaNode(name, schema);
    }
}
