package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Checks values against their schemas, with the semantics of OpenAPI 3.0 and of the document's own extensions: types in
 * {@code x-also-accepts} are allowed, {@code readOnly} fields have no place in requests, {@code writeOnly} ones none in
 * responses. Objects that list properties have no others, unless {@code additionalProperties} allows them: the document
 * describes every known field.
 */
final class SchemaCheck implements SchemaNode.Visitor {

    private final DeviationCollector deviations;
    private final ValueRules rules;
    private final Direction direction;

    SchemaCheck(DeviationCollector deviations) {
        this.deviations = deviations;
        this.rules = new ValueRules(deviations);
        this.direction = deviations.side() == Side.RESPONSE ? Direction.RESPONSE : Direction.REQUEST;
    }

    @Override
    public boolean visit(SchemaNode schema, JsonNode value) {
        String type = schema.type();
        if (schema.isField() && !schema.travels(direction)) {
            visitUndocumented(schema, value);
            return false;
        }
        if (type.isEmpty()) {
            return false;
        }
        if (value.isNull() ? !schema.isNullable() : !JsonType.is(value, type) && !alsoAccepts(schema, value)) {
            deviations.add(DeviationKind.TYPE, schema.location(), type, JsonType.of(value));
        }
        if (!JsonType.is(value, type)) {
            return false;
        }
        switch (type) {
            case "object" -> requiredFields(schema, value);
            case "array" -> rules.size(schema.definition(), schema.location(), value.size(), "Items", "items");
            default -> rules.scalar(schema.definition(), schema.location(), value);
        }
        return true;
    }

    @Override
    public void visitUndocumented(SchemaNode field, JsonNode value) {
        deviations.add(DeviationKind.UNDOCUMENTED_FIELD, field.location(), "", JsonType.of(value));
    }

    private void requiredFields(SchemaNode schema, JsonNode value) {
        schema.definition().path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                schema.property(name.asText())
                        .filter(field -> field.travels(direction))
                        .ifPresent(field -> deviations.add(
                                DeviationKind.MISSING, field.location(), expectedType(field), "nothing"));
            }
        });
    }

    private static boolean alsoAccepts(SchemaNode schema, JsonNode value) {
        String type = JsonType.of(value);
        return StreamSupport.stream(schema.definition().path("x-also-accepts").spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(accepted -> accepted.equals(type) || accepted.equals("number") && type.equals("integer"));
    }

    private static String expectedType(SchemaNode field) {
        if (field.component() != null) {
            return field.component();
        }
        return field.type().isEmpty() ? "any value" : field.type();
    }
}
