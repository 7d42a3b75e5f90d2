package org.nectaropenapi.spec.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.SchemaNode;

/** Values that a document's schemas allow: the document's examples, or values made from the schemas. */
public final class SchemaSamples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 8;

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date", "2026-01-15",
            "date-time", "2026-01-15T09:30:00Z",
            "date-time-local", "2026-01-15T09:30:00",
            "uuid", "6f1c2b7e-3c55-4a0e-9d65-0c1f6a2b8d10",
            "uri", "https://example.com/sample",
            "email", "somebody@example.com",
            "decimal", "1.00",
            "byte", "c2FtcGxl");
    /** Texts that common patterns match: numbers, codes, dates and times. */
    private static final List<String> CANDIDATES = List.of(
            "sample",
            "1",
            "1.0",
            "1.00",
            "A",
            "a",
            "US",
            "USD",
            "A1",
            "ABC-123",
            "2026",
            "2026-01",
            "2026-01-15",
            "09:30",
            "09:30:00",
            "2026-01-15T09:30:00",
            "12345",
            "94607",
            "https://example.com/sample",
            "en-US",
            "#a1b2c3",
            "+15105550100");

    private final ApiDocument document;
    private final Direction direction;

    /**
     * Makes values for one direction.
     *
     * @param document the document
     * @param direction which way the values travel
     */
    public SchemaSamples(ApiDocument document, Direction direction) {
        this.document = document;
        this.direction = direction;
    }

    /**
     * Returns a body.
     *
     * @param mediaType the media type of a request or response, with its schema and examples
     * @return the first example that is valid, else a body made from the schema
     */
    public JsonNode body(DocumentNode mediaType) {
        JsonNode schema = mediaType.child("schema").node();
        return Example.of(mediaType).stream()
                .map(Example::value)
                .filter(value -> isValid(schema, value))
                .findFirst()
                .map(JsonNode::<JsonNode>deepCopy)
                .orElseGet(() -> of(schema));
    }

    /**
     * Returns a value.
     *
     * @param schema a schema as the document writes it
     * @return a value that the schema allows, as far as one can be made
     */
    public JsonNode of(JsonNode schema) {
        return of(document.schemaNode("value", schema), new HashSet<>(), 0);
    }

    public boolean isValid(JsonNode schema, JsonNode value) {
        return document.schemas().check(direction, schema, value).isEmpty();
    }

    private JsonNode of(SchemaNode place, Set<String> around, int depth) {
        JsonNode schema = place.definition();
        Optional<JsonNode> given = Stream.of(schema.path("example"), schema.path("default"))
                .filter(value -> !value.isMissingNode() && isValid(schema, value))
                .findFirst();
        if (given.isPresent()) {
            return given.get().deepCopy();
        }
        for (String list : List.of("enum", "x-known-values")) {
            if (schema.path(list).has(0)) {
                return schema.path(list).get(0);
            }
        }
        for (String branches : List.of("oneOf", "anyOf")) {
            if (schema.path(branches).has(0)) {
                return of(document.schemaNode("value", schema.path(branches).get(0)), around, depth + 1);
            }
        }
        return switch (place.type()) {
            case "object" -> object(place, around, depth);
            case "array" -> array(place, around, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> BooleanNode.FALSE;
            case "string" -> TextNode.valueOf(text(schema, place.format()));
            default ->
                schema.has("properties") || schema.has("allOf")
                        ? object(place, around, depth)
                        : TextNode.valueOf("sample");
        };
    }

    private JsonNode object(SchemaNode place, Set<String> around, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> inside = new HashSet<>(around);
        boolean again = depth > DEPTH || (place.component() != null && !inside.add(place.component()));
        for (JsonNode part : place.definition().path("allOf")) {
            if (of(document.schemaNode("value", part), inside, depth + 1) instanceof ObjectNode fields) {
                object.setAll(fields);
            }
        }
        place.properties().forEach((name, property) -> {
            boolean required = place.requires(property.field());
            if (property.travels(direction) && (required || !again)) {
                object.set(
                        name,
                        again && property.isNullable() ? NullNode.getInstance() : of(property, inside, depth + 1));
            }
        });
        if (object.isEmpty() && !again) {
            place.additionalProperties().ifPresent(value -> object.set("sample", of(value, inside, depth + 1)));
        }
        return object;
    }

    private JsonNode array(SchemaNode place, Set<String> around, int depth) {
        ArrayNode array = JSON.arrayNode();
        JsonNode schema = place.definition();
        boolean again = depth > DEPTH
                || place.items()
                        .map(SchemaNode::component)
                        .filter(around::contains)
                        .isPresent();
        int size = Math.max(schema.path("minItems").asInt(), again ? 0 : 1);
        place.items().ifPresent(items -> {
            for (int i = 0; i < Math.min(size, schema.path("maxItems").asInt(size)); i++) {
                array.add(
                        items.definition().path("enum").has(i)
                                ? items.definition().path("enum").get(i)
                                : of(items, around, depth + 1));
            }
        });
        return array;
    }

    private static JsonNode number(JsonNode schema) {
        BigDecimal number = BigDecimal.ONE;
        if (schema.has("minimum")) {
            BigDecimal minimum = schema.path("minimum").decimalValue();
            number = number.max(schema.path("exclusiveMinimum").asBoolean() ? minimum.add(BigDecimal.ONE) : minimum);
        }
        if (schema.has("maximum")) {
            BigDecimal maximum = schema.path("maximum").decimalValue();
            number = number.min(
                    schema.path("exclusiveMaximum").asBoolean() ? maximum.subtract(BigDecimal.ONE) : maximum);
        }
        if (schema.path("multipleOf").decimalValue().signum() > 0) {
            BigDecimal step = schema.path("multipleOf").decimalValue();
            number = number.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        return schema.path("type").asText().equals("integer")
                ? JSON.numberNode(number.toBigInteger())
                : JSON.numberNode(number);
    }

    private String text(JsonNode schema, String format) {
        String byFormat = BY_FORMAT.get(format);
        if (byFormat != null) {
            return byFormat;
        }
        int least = schema.path("minLength").asInt();
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return CANDIDATES.stream()
                .map(text -> text.length() < least ? text.repeat(least / text.length() + 1) : text)
                .map(text -> text.substring(0, Math.min(text.length(), Math.max(most, 0))))
                .filter(text -> isValid(schema, TextNode.valueOf(text)))
                .findFirst()
                .orElse("sample");
    }
}
