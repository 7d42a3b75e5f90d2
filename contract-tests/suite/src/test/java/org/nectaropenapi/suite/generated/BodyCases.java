package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Generates the requests that follow from the schema of a JSON body. */
final class BodyCases {
    private static final List<String> UNREADABLE = List.of("{\"name\": ", "{'name': 1}", "not JSON", "{} {}", "[1");
    private static final List<String> NO_OBJECTS = List.of("[]", "\"text\"", "5", "true");

    private final ApiDocument document;
    private final Operation operation;
    private final Fixtures fixtures;
    private final int tries;
    private final JsonNode schema;

    BodyCases(ApiDocument document, Operation operation, Fixtures fixtures, int tries) {
        this.document = document;
        this.operation = operation;
        this.fixtures = fixtures;
        this.tries = tries;
        this.schema = resolve(operation.requestSchemas().getOrDefault(RequestTemplate.JSON, MissingNode.getInstance()));
    }

    /** Returns a request whose body has the required fields. */
    RequestTemplate base(RequestTemplate template) {
        return schema.isMissingNode() ? template : template.withBody(required(schema));
    }

    List<GeneratedCase> all(RequestTemplate template) {
        List<GeneratedCase> cases = new ArrayList<>();
        if (schema.isMissingNode()) {
            return cases;
        }
        UNREADABLE.forEach(text -> cases.add(new GeneratedCase(
                "body", ValueRule.UNREADABLE, "the text " + text, template.withBody(RequestTemplate.JSON, text))));
        NO_OBJECTS.forEach(text -> cases.add(new GeneratedCase(
                "body", ValueRule.TYPE, "the JSON " + text, template.withBody(RequestTemplate.JSON, text))));
        cases.add(new GeneratedCase("body", ValueRule.ABSENT, "null", template.withBody(RequestTemplate.JSON, "null")));
        if (operation.bodyRequired()) {
            cases.add(new GeneratedCase(
                    "body", ValueRule.ABSENT, "nothing", template.withBody(RequestTemplate.JSON, null)));
        }
        cases.add(new GeneratedCase(
                "body",
                ValueRule.UNREADABLE,
                "the media type of a text",
                base(template).withBody("text/plain", template.body())));
        schema.path("required")
                .forEach(name -> cases.add(new GeneratedCase(
                        "body." + name.asText(),
                        ValueRule.ABSENT,
                        "nothing",
                        template.withBody(required(schema).without(name.asText())))));
        fields(cases, "body", schema, template, value -> {
            ObjectNode body = required(schema);
            body.setAll((ObjectNode) value);
            return body;
        });
        return cases;
    }

    /** Adds the cases for the fields of an object; {@code body} builds a body around an object with one field. */
    private void fields(
            List<GeneratedCase> cases,
            String place,
            JsonNode object,
            RequestTemplate template,
            UnaryOperator<JsonNode> body) {
        object.path("properties")
                .properties()
                .forEach(property -> field(
                        cases,
                        place + "." + property.getKey(),
                        property.getKey(),
                        resolve(property.getValue()),
                        template,
                        value ->
                                body.apply(JsonNodeFactory.instance.objectNode().set(property.getKey(), value))));
    }

    private void field(
            List<GeneratedCase> cases,
            String place,
            String name,
            JsonNode field,
            RequestTemplate template,
            UnaryOperator<JsonNode> body) {
        Values values = new Values(field, operation.id() + "." + place, tries);
        List<SampleValue> samples = new ArrayList<>();
        if (field.path("type").asText().equals("array")) {
            JsonNode item = resolve(field.path("items"));
            samples.addAll(values.lists(validValue(name, item, place)));
            UnaryOperator<JsonNode> list =
                    value -> body.apply(JsonNodeFactory.instance.arrayNode().add(value));
            field(cases, place + "[]", name, item, template, list);
        } else if (field.path("type").asText().equals("object")) {
            samples.add(new SampleValue(ValueRule.VALID, "the required fields", required(field)));
            fields(cases, place, field, template, body);
        } else {
            samples.addAll(valid(name, values));
        }
        samples.addAll(values.invalid());
        samples.addAll(values.otherTypes());
        samples.forEach(sample -> cases.add(new GeneratedCase(
                place, sample.rule(), sample.description(), template.withBody(body.apply(sample.value())))));
    }

    private List<SampleValue> valid(String name, Values values) {
        Optional<JsonNode> fitting = fixtures.fitting(name);
        if (fitting.isPresent()) {
            return List.of(new SampleValue(ValueRule.VALID, "a value of this service", fitting.get()));
        }
        List<SampleValue> samples = values.valid();
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

    private ObjectNode required(JsonNode object) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        object.path("required").forEach(name -> {
            JsonNode field = resolve(object.path("properties").path(name.asText()));
            boolean list = field.path("type").asText().equals("array");
            JsonNode item = list ? resolve(field.path("items")) : field;
            JsonNode value = validValue(name.asText(), item, "body." + name.asText());
            body.set(name.asText(), list ? JsonNodeFactory.instance.arrayNode().add(value) : value);
        });
        return body;
    }

    /** Returns a valid value. */
    private JsonNode validValue(String name, JsonNode field, String place) {
        JsonNode fitting = fixtures.required(name);
        if (fitting != null) {
            return fitting;
        }
        return new Values(field, operation.id() + "." + place + ".good", 1)
                .valid().stream().findFirst().map(SampleValue::value).orElseGet(() -> required(field));
    }

    private JsonNode resolve(JsonNode node) {
        return document.schemas().resolve(node);
    }
}
