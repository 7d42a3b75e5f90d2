package org.nectaropenapi.sandbox.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.spec.samples.RowField;

/** Walks a schema together with another one, place by place. */
final class PairedSchemas {

    /**
     * The same place in two schemas.
     *
     * @param place the place in the schema that is walked
     * @param partner the place in the other schema, or null
     * @param required whether the object around the place requires it
     * @param partnerRequired whether the object around the partner requires it
     */
    record Pair(SchemaNode place, @Nullable SchemaNode partner, boolean required, boolean partnerRequired) {}

    private final Direction direction;
    private final Consumer<Pair> visitor;
    private final Set<String> done = new HashSet<>();

    PairedSchemas(Direction direction, Consumer<Pair> visitor) {
        this.direction = direction;
        this.visitor = visitor;
    }

    /** Walks a body; the rows of a list match whatever envelope is around them. */
    void body(Operation operation, SchemaNode body, Operation otherOperation, @Nullable SchemaNode other) {
        Optional<SchemaNode> rows = rows(operation, body);
        Optional<SchemaNode> otherRows = other == null ? Optional.empty() : rows(otherOperation, other);
        if (direction == Direction.REQUEST
                || rows.isEmpty()
                || otherRows.isEmpty()
                || rows.get().field().equals(otherRows.get().field())) {
            walk(new Pair(body, other, true, true));
            return;
        }
        @Nullable SchemaNode envelope = rows.get().isField() && otherRows.get().isField() ? other : null;
        body.properties().values().stream()
                .filter(property -> property.travels(direction))
                .filter(property -> !property.field().equals(rows.get().field()))
                .forEach(property -> walk(pair(body, envelope, property)));
        walk(new Pair(rows.get(), otherRows.get(), true, true));
    }

    private void walk(Pair pair) {
        visitor.accept(pair);
        SchemaNode place = pair.place();
        @Nullable SchemaNode partner = pair.partner();
        if (place.component() != null
                && !done.add(place.component() + " " + (partner == null ? "-" : partner.component()))) {
            return;
        }
        place.properties().values().stream()
                .filter(property -> property.travels(direction))
                .forEach(property -> walk(pair(place, partner, property)));
        place.items().ifPresent(items -> walk(inside(items, partner, SchemaNode::items)));
        place.additionalProperties().ifPresent(value -> walk(inside(value, partner, SchemaNode::additionalProperties)));
    }

    private Pair pair(SchemaNode owner, @Nullable SchemaNode partnerOwner, SchemaNode property) {
        @Nullable SchemaNode partner = partner(partnerOwner, property.field());
        return new Pair(
                property,
                partner,
                owner.requires(property.field()),
                partner != null && partnerOwner != null && partnerOwner.requires(partner.field()));
    }

    private static Pair inside(
            SchemaNode place, @Nullable SchemaNode partner, Function<SchemaNode, Optional<SchemaNode>> step) {
        return new Pair(place, partner == null ? null : step.apply(partner).orElse(null), false, false);
    }

    private @Nullable SchemaNode partner(@Nullable SchemaNode owner, String field) {
        return owner == null
                ? null
                : owner.property(field).filter(p -> p.travels(direction)).orElse(null);
    }

    /** Finds the array of a list: the whole body, the field that x-pagination names, or the only array. */
    static Optional<SchemaNode> rows(Operation operation, SchemaNode body) {
        if (body.items().isPresent()) {
            return Optional.of(body);
        }
        return RowField.of(operation, body.definition()).flatMap(body::property);
    }
}
