package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Generates the requests that follow from the schema of a JSON body. */
final class BodyCases implements Bodies.ForMediaType {
    private static final List<String> UNREADABLE = List.of("{\"name\": ", "{'name': 1}", "not JSON", "{} {}", "[1");
    private static final Map<String, List<String>> OF_OTHER_TYPES = Map.of(
            "object", List.of("[]", "\"text\"", "5", "true"),
            "array", List.of("{}", "\"text\"", "5", "true"),
            "string", List.of("{}", "[]"));

    private final ApiDocument document;
    private final Operation operation;
    private final Fixtures fixtures;
    private final SchemaValues values;
    private final String mediaType;
    private final JsonNode schema;
    /** The objects around the place that the walk is at: a schema may contain itself. */
    private final Set<JsonNode> around = Collections.newSetFromMap(new IdentityHashMap<>());

    BodyCases(ApiDocument document, Operation operation, Fixtures fixtures, SchemaValues values, String mediaType) {
        this.document = document;
        this.operation = operation;
        this.fixtures = fixtures;
        this.values = values;
        this.mediaType = mediaType;
        this.schema = resolve(operation.requestSchemas().getOrDefault(mediaType, MissingNode.getInstance()));
    }

    @Override
    public RequestTemplate base(RequestTemplate template) {
        return with(template, whole());
    }

    /** Returns a body with what is required. */
    private JsonNode whole() {
        return validValue("", schema, "body");
    }

    private RequestTemplate with(RequestTemplate template, JsonNode json) {
        return template.withBody(mediaType, json.toString());
    }

    @Override
    public List<GeneratedCase> all(RequestTemplate template) {
        List<GeneratedCase> cases = new ArrayList<>();
        cases.add(new GeneratedCase("body", ValueRule.VALID, "what is required as " + mediaType, base(template)));
        UNREADABLE.forEach(text -> cases.add(new GeneratedCase(
                "body", ValueRule.UNREADABLE, "the text " + text, template.withBody(mediaType, text))));
        OF_OTHER_TYPES
                .getOrDefault(schema.path("type").asText(), List.of())
                .forEach(text -> cases.add(new GeneratedCase(
                        "body", ValueRule.TYPE, "the JSON " + text, template.withBody(mediaType, text))));
        if (!values.isValid(schema, NullNode.getInstance())) {
            cases.add(new GeneratedCase("body", ValueRule.ABSENT, "null", template.withBody(mediaType, "null")));
        }
        if (operation.bodyRequired()) {
            cases.add(new GeneratedCase("body", ValueRule.ABSENT, "nothing", template.withBody(mediaType, null)));
        }
        String other = "application/x-unheard-of";
        cases.add(new GeneratedCase(
                "body",
                ValueRule.MEDIA_TYPE,
                "the media type " + other,
                template.withBody(other, base(template).body())));
        if (schema.path("type").asText().equals("object")) {
            object(cases, template);
        } else {
            field(cases, "body", "", schema, template, value -> value);
        }
        return cases;
    }

    private void object(List<GeneratedCase> cases, RequestTemplate template) {
        values.requiredFields(schema)
                .keySet()
                .forEach(name -> cases.add(new GeneratedCase(
                        "body." + name,
                        ValueRule.ABSENT,
                        "nothing",
                        with(template, required(schema).without(name)))));
        fields(cases, "body", schema, template, value -> value);
    }

    /** Adds the cases for the fields of an object; {@code body} builds a body around it. */
    private void fields(
            List<GeneratedCase> cases,
            String place,
            JsonNode object,
            RequestTemplate template,
            UnaryOperator<JsonNode> body) {
        if (!around.add(object)) {
            return;
        }
        values.sentFields(object)
                .forEach((name, field) -> field(
                        cases,
                        place + "." + name,
                        name,
                        field,
                        template,
                        value -> body.apply(required(object).set(name, value))));
        around.remove(object);
    }

    private void field(
            List<GeneratedCase> cases,
            String place,
            String name,
            JsonNode field,
            RequestTemplate template,
            UnaryOperator<JsonNode> body) {
        String seed = operation.id() + "." + place;
        List<SampleValue> samples = new ArrayList<>();
        if (field.path("type").asText().equals("array")) {
            JsonNode item = resolve(field.path("items"));
            samples.addAll(values.lists(field, seed, validValue(name, item, place)));
            UnaryOperator<JsonNode> list =
                    value -> body.apply(JsonNodeFactory.instance.arrayNode().add(value));
            field(cases, place + "[]", name, item, template, list);
        } else if (field.path("type").asText().equals("object")) {
            JsonNode value = validValue(name, field, place);
            if (values.isValid(field, value)) {
                samples.add(new SampleValue(ValueRule.VALID, "the required fields", value));
            }
            fields(cases, place, field, template, body);
        } else {
            samples.addAll(valid(name, field, seed));
        }
        samples.addAll(values.invalid(field, seed));
        samples.addAll(values.otherTypes(field, seed));
        samples.forEach(sample -> cases.add(new GeneratedCase(
                place, sample.rule(), sample.description(), with(template, body.apply(sample.value())))));
    }

    private List<SampleValue> valid(String name, JsonNode field, String seed) {
        Optional<JsonNode> fitting = fixtures.fitting(name, field);
        if (fitting.isPresent()) {
            return List.of(new SampleValue(ValueRule.VALID, "a value of this service", fitting.get()));
        }
        List<SampleValue> samples = values.valid(field, seed).stream()
                .filter(sample -> !sample.value().isNull() || canBeCleared(name))
                .toList();
        if (!operation.id().equals("createCompany") || !name.equals("name")) {
            return samples;
        }
        // The clean-up finds companies by the run's prefix, so the name has to keep it.
        return samples.stream()
                .map(sample -> new SampleValue(
                        sample.rule(),
                        sample.description(),
                        TextNode.valueOf(fixtures.marked(sample.value().asText()))))
                .filter(sample -> fixtures.isMarked(sample.value().asText()))
                .toList();
    }

    /** Tells whether the response can show that a field was cleared; services that cannot do so in various ways. */
    private boolean canBeCleared(String name) {
        return operation
                .successSchema()
                .flatMap(body -> document.schemaNode("response", body).property(name))
                .map(SchemaNode::isNullable)
                .orElse(true);
    }

    private ObjectNode required(JsonNode object) {
        return required(object, Set.of());
    }

    /** Returns an object with its required fields, inside of others. */
    private ObjectNode required(JsonNode object, Set<JsonNode> outside) {
        Set<JsonNode> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.addAll(outside);
        inside.add(object);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        values.requiredFields(object)
                .forEach((name, field) -> body.set(name, validValue(name, field, "body." + name, inside)));
        return body;
    }

    private JsonNode validValue(String name, JsonNode field, String place) {
        return validValue(name, field, place, Set.of());
    }

    /** Returns a valid value inside of some objects: a list of one of these is empty, and one that may be null is. */
    private JsonNode validValue(String name, JsonNode field, String place, Set<JsonNode> inside) {
        Optional<JsonNode> fitting = fixtures.required(name, field);
        if (fitting.isPresent()) {
            return fitting.get();
        }
        JsonNode value = filled(name, field, place, inside);
        return values.isValid(field, value) ? value : values.one(field, operation.id() + "." + place);
    }

    /** Returns a value with what is required, which limits of its size may refuse. */
    private JsonNode filled(String name, JsonNode field, String place, Set<JsonNode> inside) {
        switch (field.path("type").asText()) {
            case "array" -> {
                JsonNode item = resolve(field.path("items"));
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                return inside.contains(item) ? list : list.add(validValue(name, item, place, inside));
            }
            case "object" -> {
                boolean ends = inside.contains(field) && field.path("nullable").asBoolean(false);
                return ends ? NullNode.getInstance() : required(field, inside);
            }
            default -> {
                return values.one(field, operation.id() + "." + place);
            }
        }
    }

    private JsonNode resolve(JsonNode node) {
        return document.schemas().resolve(node);
    }
}
