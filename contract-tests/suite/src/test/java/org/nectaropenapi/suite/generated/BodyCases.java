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

/** The requests that follow from the schema of a JSON body. */
final class BodyCases {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final List<String> UNREADABLE = List.of("{\"name\": ", "{'name': 1}", "not JSON", "{} {}", "[1");
    private static final List<String> NO_OBJECTS = List.of("[]", "\"text\"", "5", "true");

    private final ApiDocument document;
    private final Operation operation;
    private final Fixtures ground;
    private final int tries;
    private final JsonNode schema;

    BodyCases(ApiDocument document, Operation operation, Fixtures ground, int tries) {
        this.document = document;
        this.operation = operation;
        this.ground = ground;
        this.tries = tries;
        this.schema = resolve(operation.requestSchemas().getOrDefault(RequestTemplate.JSON, MissingNode.getInstance()));
    }

    /** A request with a body that has what is required. */
    RequestTemplate base(RequestTemplate draft) {
        return schema.isMissingNode() ? draft : draft.withBody(required(schema));
    }

    List<GeneratedCase> all(RequestTemplate draft) {
        List<GeneratedCase> cases = new ArrayList<>();
        if (schema.isMissingNode()) {
            return cases;
        }
        UNREADABLE.forEach(text -> cases.add(new GeneratedCase(
                "body", ValueRule.UNREADABLE, "the text " + text, draft.withBody(RequestTemplate.JSON, text))));
        NO_OBJECTS.forEach(text -> cases.add(new GeneratedCase(
                "body", ValueRule.TYPE, "the JSON " + text, draft.withBody(RequestTemplate.JSON, text))));
        cases.add(new GeneratedCase("body", ValueRule.ABSENT, "null", draft.withBody(RequestTemplate.JSON, "null")));
        if (operation.bodyRequired()) {
            cases.add(
                    new GeneratedCase("body", ValueRule.ABSENT, "nothing", draft.withBody(RequestTemplate.JSON, null)));
        }
        cases.add(new GeneratedCase(
                "body", ValueRule.UNREADABLE, "the type of a text", base(draft).withBody("text/plain", draft.body())));
        schema.path("required")
                .forEach(name -> cases.add(new GeneratedCase(
                        "body." + name.asText(),
                        ValueRule.ABSENT,
                        "nothing",
                        draft.withBody(required(schema).without(name.asText())))));
        fields(cases, "body", schema, draft, value -> {
            ObjectNode body = required(schema);
            body.setAll((ObjectNode) value);
            return body;
        });
        return cases;
    }

    /** OperationCases for the fields of an object; {@code whole} makes a body of an object with one field. */
    private void fields(
            List<GeneratedCase> cases,
            String place,
            JsonNode object,
            RequestTemplate draft,
            UnaryOperator<JsonNode> whole) {
        object.path("properties")
                .properties()
                .forEach(property -> field(
                        cases,
                        place + "." + property.getKey(),
                        property.getKey(),
                        resolve(property.getValue()),
                        draft,
                        value -> whole.apply(
                                JsonNodeFactory.instance.objectNode().set(property.getKey(), value))));
    }

    private void field(
            List<GeneratedCase> cases,
            String place,
            String name,
            JsonNode field,
            RequestTemplate draft,
            UnaryOperator<JsonNode> whole) {
        Values values = new Values(field, operation.id() + "." + place, tries);
        List<SampleValue> samples = new ArrayList<>();
        if (field.path("type").asText().equals("array")) {
            JsonNode item = resolve(field.path("items"));
            samples.addAll(values.lists(good(name, item, place)));
            UnaryOperator<JsonNode> list =
                    value -> whole.apply(JsonNodeFactory.instance.arrayNode().add(value));
            field(cases, place + "[]", name, item, draft, list);
        } else if (field.path("type").asText().equals("object")) {
            samples.add(new SampleValue(ValueRule.VALID, "what is required", required(field)));
            fields(cases, place, field, draft, whole);
        } else {
            samples.addAll(valid(name, values));
        }
        samples.addAll(values.invalid());
        samples.addAll(values.otherTypes());
        samples.forEach(sample -> cases.add(
                new GeneratedCase(place, sample.rule(), sample.what(), draft.withBody(whole.apply(sample.value())))));
    }

    private List<SampleValue> valid(String name, Values values) {
        Optional<JsonNode> fitting = ground.fitting(name);
        if (fitting.isPresent()) {
            return List.of(new SampleValue(ValueRule.VALID, "a value that fits", fitting.get()));
        }
        List<SampleValue> samples = values.valid();
        if (!operation.id().equals("createCompany") || !name.equals("name")) {
            return samples;
        }
        // A company that does not have the run's name could be left behind.
        return samples.stream()
                .map(sample -> new SampleValue(
                        sample.rule(),
                        sample.what(),
                        TextNode.valueOf(ground.marked(sample.value().asText()))))
                .filter(sample -> ground.isMarked(sample.value().asText()))
                .toList();
    }

    private ObjectNode required(JsonNode object) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        object.path("required").forEach(name -> {
            JsonNode field = resolve(object.path("properties").path(name.asText()));
            boolean list = field.path("type").asText().equals("array");
            JsonNode item = list ? resolve(field.path("items")) : field;
            JsonNode value = good(name.asText(), item, "body." + name.asText());
            body.set(name.asText(), list ? JsonNodeFactory.instance.arrayNode().add(value) : value);
        });
        return body;
    }

    /** A value that is accepted. */
    private JsonNode good(String name, JsonNode field, String place) {
        JsonNode fitting = ground.required(name);
        if (fitting != null) {
            return fitting;
        }
        return new Values(field, operation.id() + "." + place + ".good", 1)
                .valid().stream().findFirst().map(SampleValue::value).orElseGet(() -> required(field));
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.schemas().component(reference.substring(COMPONENTS.length()));
    }
}
