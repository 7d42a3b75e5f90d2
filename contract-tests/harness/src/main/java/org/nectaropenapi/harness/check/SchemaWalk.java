package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Walks a value and its schema together, with the semantics of OpenAPI 3.0 and of the document's own marks: what
 * {@code x-also-accepts} names is allowed, {@code readOnly} fields have no place in requests, {@code writeOnly} ones
 * none in answers. Objects that list properties have no others, unless {@code additionalProperties} says so: the
 * document describes all that is known.
 */
final class SchemaWalk {

    private static final String COMPONENTS = "#/components/schemas/";

    private final ApiDocument document;
    private final DeviationCollector findings;
    private final ValueRules rules;

    SchemaWalk(ApiDocument document, DeviationCollector findings) {
        this.document = document;
        this.findings = findings;
        this.rules = new ValueRules(findings);
    }

    void walk(JsonNode schema, ValueLocation place, JsonNode value) {
        Optional<String> component = reference(schema);
        if (component.isPresent()) {
            walk(document.schemas().component(component.get()), place.component(component.get()), value);
            return;
        }
        String type = schema.path("type").asText("");
        if (type.isEmpty()) {
            return;
        }
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean(false)) {
                findings.add(DeviationKind.TYPE, place, type, "null");
            }
            return;
        }
        if (!JsonType.is(value, type)) {
            if (!alsoAccepts(schema, JsonType.of(value))) {
                findings.add(DeviationKind.TYPE, place, type, JsonType.of(value));
            }
            return;
        }
        switch (type) {
            case "object" -> object(schema, place, value);
            case "array" -> array(schema, place, value);
            default -> rules.scalar(schema, place, value);
        }
    }

    private void array(JsonNode schema, ValueLocation place, JsonNode value) {
        rules.size(schema, place, value.size(), "Items", "items");
        value.forEach(item -> walk(schema.path("items"), place.item(), item));
    }

    private void object(JsonNode schema, ValueLocation place, JsonNode value) {
        JsonNode properties = schema.path("properties");
        JsonNode additional = schema.path("additionalProperties");
        boolean describesAll = properties.isObject() && !additional.asBoolean(false) && !additional.isObject();
        value.properties().forEach(field -> {
            JsonNode property = properties.path(field.getKey());
            if (property instanceof ObjectNode && travels(property)) {
                walk(property, place.field(field.getKey()), field.getValue());
            } else if (describesAll) {
                findings.add(
                        DeviationKind.UNDOCUMENTED_FIELD,
                        place.field(field.getKey()),
                        "",
                        JsonType.of(field.getValue()));
            } else if (additional.isObject()) {
                walk(additional, place.field("*"), field.getValue());
            }
        });
        schema.path("required").forEach(name -> {
            JsonNode property = properties.path(name.asText());
            if (!value.has(name.asText()) && travels(property)) {
                findings.add(DeviationKind.MISSING, place.field(name.asText()), typeOf(property), "nothing");
            }
        });
    }

    private boolean travels(JsonNode property) {
        String hidden = findings.side() == Side.RESPONSE ? "writeOnly" : "readOnly";
        return !property.path(hidden).asBoolean(false);
    }

    private static boolean alsoAccepts(JsonNode schema, String type) {
        return StreamSupport.stream(schema.path("x-also-accepts").spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(accepted -> accepted.equals(type) || (accepted.equals("number") && type.equals("integer")));
    }

    private static String typeOf(JsonNode property) {
        return reference(property).orElseGet(() -> property.path("type").asText("any value"));
    }

    private static Optional<String> reference(JsonNode schema) {
        String target = schema.path("$ref").asText("");
        return target.startsWith(COMPONENTS) ? Optional.of(target.substring(COMPONENTS.length())) : Optional.empty();
    }
}
