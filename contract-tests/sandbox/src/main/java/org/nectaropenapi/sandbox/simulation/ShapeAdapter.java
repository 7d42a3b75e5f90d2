package org.nectaropenapi.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.spec.samples.PageEnvelope;
import org.nectaropenapi.spec.samples.RowField;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * Brings bodies into the form of a document: fields that the document does not have are left out, those that it
 * requires and values that it does not allow come from a sample, and the rows of a list move into its envelope.
 */
public final class ShapeAdapter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Direction direction;
    private final SchemaSamples samples;
    private final ValueConverter values = new ValueConverter();

    /**
     * Adapts bodies to a document.
     *
     * @param document the document
     * @param direction which way the bodies travel
     */
    public ShapeAdapter(ApiDocument document, Direction direction) {
        this.document = document;
        this.direction = direction;
        this.samples = new SchemaSamples(document, direction);
    }

    /**
     * Adapts a body.
     *
     * @param operation the operation or event that it belongs to
     * @param schema the schema of the body
     * @param body the body in another form
     * @param sample a body that the document allows, whose values fill gaps
     * @return the adapted body, which may still violate the document
     */
    public JsonNode adapted(Operation operation, JsonNode schema, JsonNode body, JsonNode sample) {
        SchemaNode target = document.schemaNode("body", schema);
        return fit(target, reshaped(operation, target, body), sample);
    }

    /**
     * Moves the rows of a list, or the fields of an object, to the level where a schema has them, and changes nothing
     * else.
     *
     * @param operation the operation that the body belongs to
     * @param schema the schema of the body
     * @param body the body in another form
     * @return the moved body
     */
    public JsonNode reshaped(Operation operation, JsonNode schema, JsonNode body) {
        return reshaped(operation, document.schemaNode("body", schema), body);
    }

    /**
     * Turns a value that a client sends back into the id that it stands for.
     *
     * @param text a value of a request
     * @return the id whose adapted form it is, else the text itself
     */
    public String original(String text) {
        return values.original(text);
    }

    private JsonNode reshaped(Operation operation, SchemaNode target, JsonNode body) {
        if (target.items().isPresent()) {
            return body.isObject()
                    ? RowField.in(operation, body).map(body::path).orElse(body)
                    : body;
        }
        if (target.properties().isEmpty() && target.additionalProperties().isPresent()) {
            return body.isObject()
                    ? RowField.in(operation, body)
                            .map(field -> byId(body.path(field)))
                            .orElse(body)
                    : byId(body);
        }
        if (body.isArray()) {
            return RowField.of(operation, target.definition())
                    .<JsonNode>map(field -> PageEnvelope.around(operation, target, field, body))
                    .orElse(body.path(0));
        }
        return body.isObject() ? regrouped(operation, target, (ObjectNode) body) : body;
    }

    private static JsonNode byId(JsonNode rows) {
        if (!rows.isArray()) {
            return rows;
        }
        ObjectNode map = JSON.objectNode();
        for (int i = 0; i < rows.size(); i++) {
            map.set(rows.get(i).path("id").asText(String.valueOf(i)), rows.get(i));
        }
        return map;
    }

    private JsonNode regrouped(Operation operation, SchemaNode target, ObjectNode body) {
        int own = overlap(target, body);
        for (SchemaNode property : target.properties().values()) {
            // The object moved into a field, such as data.
            if (!body.has(property.field()) && overlap(property, body) > own) {
                return JSON.objectNode().set(property.field(), body);
            }
        }
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            // The object moved out of a field.
            if (field.getValue() instanceof ObjectNode inner && overlap(target, inner) > own) {
                return inner;
            }
        }
        Optional<String> rows = RowField.in(operation, body)
                .filter(field -> !target.definition().path("properties").has(field));
        Optional<String> place = RowField.of(operation, target.definition()).filter(field -> !body.has(field));
        if (rows.isPresent() && place.isPresent()) {
            ObjectNode renamed = body.deepCopy();
            renamed.set(place.get(), renamed.remove(rows.get()));
            return renamed;
        }
        return body;
    }

    private static int overlap(SchemaNode target, ObjectNode body) {
        return (int) target.properties().keySet().stream().filter(body::has).count();
    }

    private JsonNode fit(SchemaNode target, JsonNode value, JsonNode sample) {
        JsonNode schema = target.definition();
        if (schema.isMissingNode() || value.isNull() && target.isNullable()) {
            return value;
        }
        if (value instanceof ObjectNode object && isObject(target)) {
            return fields(target, object, sample);
        }
        if (target.items().isPresent()) {
            ArrayNode array = value instanceof ArrayNode given ? given : JSON.arrayNode();
            if (!value.isArray() && value.isValueNode() && !value.isNull()) {
                array.add(value);
            }
            return value.isArray() || !array.isEmpty() ? items(target, array, sample) : sampleOf(schema, sample);
        }
        for (JsonNode candidate : List.of(value, values.converted(target, value))) {
            if (!candidate.isContainerNode() && samples.isValid(schema, candidate)
                    || candidate.isContainerNode() && target.type().isEmpty()) {
                return candidate;
            }
        }
        return sampleOf(schema, sample);
    }

    private static boolean isObject(SchemaNode target) {
        return target.type().equals("object")
                || target.type().isEmpty() && target.definition().has("properties");
    }

    private JsonNode fields(SchemaNode target, ObjectNode value, JsonNode sample) {
        Map<String, SchemaNode> properties = target.properties();
        Optional<SchemaNode> others = target.additionalProperties();
        ObjectNode fitted = JSON.objectNode();
        value.properties().forEach(field -> {
            SchemaNode property = properties.get(field.getKey());
            if (property == null) {
                if (others.isPresent()) {
                    fitted.set(field.getKey(), fit(others.get(), field.getValue(), first(sample)));
                } else if (!target.listsAllFields()) {
                    fitted.set(field.getKey(), field.getValue());
                }
            } else if (property.travels(direction)) {
                fitted.set(field.getKey(), fit(property, field.getValue(), sample.path(field.getKey())));
            }
        });
        properties.values().stream()
                .filter(property -> property.travels(direction) && !fitted.has(property.field()))
                .filter(property -> target.requires(property.field()))
                .forEach(property ->
                        fitted.set(property.field(), sampleOf(property.definition(), sample.path(property.field()))));
        return fitted;
    }

    private JsonNode items(SchemaNode target, ArrayNode value, JsonNode sample) {
        SchemaNode items = target.items().orElseThrow();
        int most = target.definition().path("maxItems").asInt(Integer.MAX_VALUE);
        ArrayNode fitted = JSON.arrayNode();
        for (JsonNode element : value) {
            if (fitted.size() < most) {
                fitted.add(fit(items, element, first(sample)));
            }
        }
        while (fitted.size() < target.definition().path("minItems").asInt()) {
            fitted.add(sampleOf(items.definition(), sample.path(fitted.size())));
        }
        return fitted;
    }

    private JsonNode sampleOf(JsonNode schema, JsonNode sample) {
        return sample.isMissingNode() || !samples.isValid(schema, sample) ? samples.of(schema) : sample;
    }

    private static JsonNode first(JsonNode container) {
        return container.isEmpty()
                ? MissingNode.getInstance()
                : container.iterator().next();
    }
}
