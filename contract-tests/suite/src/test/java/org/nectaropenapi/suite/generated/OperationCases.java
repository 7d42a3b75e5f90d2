package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/** Generates the requests that follow from the document for one operation. */
final class OperationCases {
    /** The number of random values for each parameter or field, besides those at its limits. */
    private static final int TRIES = Integer.getInteger("contract.generated.tries", 1);

    private final Operation operation;
    private final Fixtures fixtures;
    private final SchemaValues values;
    private final Bodies bodies;

    OperationCases(ApiDocument document, Operation operation, Fixtures fixtures) {
        this.operation = operation;
        this.fixtures = fixtures;
        this.values = new SchemaValues(document, TRIES);
        this.bodies = Bodies.of(document, operation, fixtures, values);
    }

    /** Returns the case of a request with the required values and nothing else. */
    GeneratedCase required() {
        return new GeneratedCase("request", ValueRule.VALID, "the required values", base());
    }

    /** Returns the cases of a parameter in the query, a header or a cookie, which the document need not have. */
    List<GeneratedCase> of(Parameter parameter) {
        List<GeneratedCase> cases = new ArrayList<>();
        other(cases, parameter);
        return cases;
    }

    /** Returns all cases: to be accepted, to be rejected, and with an open outcome. */
    List<GeneratedCase> all() {
        List<GeneratedCase> cases = new ArrayList<>(List.of(required()));
        operation.parameters().forEach(parameter -> {
            if (parameter.in().equals("path")) {
                path(cases, parameter);
            } else {
                other(cases, parameter);
            }
        });
        cases.addAll(bodies.all(base()));
        return cases;
    }

    /** Returns a request with the required values and nothing else. */
    private RequestTemplate base() {
        RequestTemplate template = RequestTemplate.of(operation);
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                template = template.with(parameter, fixtures.pathValue(operation, parameter, values));
            } else if (parameter.required()) {
                template = template.with(parameter, value(parameter));
            }
        }
        return bodies.base(template);
    }

    private JsonNode value(Parameter parameter) {
        return fixtures.fitting(parameter.name(), parameter.schema())
                .orElseGet(() -> values.one(parameter.schema(), place(parameter)));
    }

    private String place(Parameter parameter) {
        return operation.id() + "." + parameter.in() + "." + parameter.name();
    }

    private void path(List<GeneratedCase> cases, Parameter parameter) {
        String place = "path." + parameter.name();
        for (SampleValue sample : values.invalid(parameter.schema(), place(parameter))) {
            if (!sample.value().asText().isEmpty()) {
                cases.add(new GeneratedCase(
                        place, sample.rule(), sample.description(), base().with(parameter, sample.value())));
            }
        }
        if (fixtures.hasObject(parameter) && fixtures.simulation().has(operation)) {
            for (int i = 0; i < TRIES; i++) {
                String id = SeededValues.at(operation.id() + place + i).id().toString();
                cases.add(new GeneratedCase(
                        place, ValueRule.UNKNOWN, "an unknown id", base().with(parameter, TextNode.valueOf(id))));
            }
        } else if (!fixtures.hasObject(parameter)) {
            values.valid(parameter.schema(), place(parameter))
                    .forEach(sample -> cases.add(new GeneratedCase(
                            place, sample.rule(), sample.description(), base().with(parameter, sample.value()))));
        }
    }

    private void other(List<GeneratedCase> cases, Parameter parameter) {
        String place = parameter.in() + "." + parameter.name();
        if (parameter.required()) {
            cases.add(new GeneratedCase(place, ValueRule.ABSENT, "nothing", base().without(parameter)));
        }
        if (parameter.isObject()) {
            object(cases, parameter, place);
            return;
        }
        JsonNode schema = parameter.valueSchema();
        List<SampleValue> valid = values.valid(schema, place(parameter));
        List<SampleValue> samples = new ArrayList<>(valid);
        samples.addAll(values.invalid(schema, place(parameter)));
        if (!schema.path("type").asText().equals("string")) {
            values.otherTypes(schema, place(parameter)).stream()
                    .filter(sample ->
                            sample.rule() == ValueRule.TYPE && sample.value().isValueNode())
                    .forEach(samples::add);
        }
        for (SampleValue sample : samples) {
            add(cases, parameter, place, sample, sample.description(), List.of(sample.value()));
            if (parameter.isArray() && !sample.rule().isKept()) {
                // An invalid value stays invalid beside valid ones.
                List<JsonNode> several =
                        new ArrayList<>(valid.stream().map(SampleValue::value).toList());
                several.add(sample.value());
                add(cases, parameter, place, sample, sample.description() + " after valid ones", several);
            }
        }
    }

    private void add(
            List<GeneratedCase> cases,
            Parameter parameter,
            String place,
            SampleValue sample,
            String description,
            List<JsonNode> items) {
        if (!items.stream().allMatch(item -> canTravel(parameter, item))) {
            return;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(items);
        JsonNode value = parameter.isArray() ? list : items.get(0);
        cases.add(new GeneratedCase(place, sample.rule(), description, base().with(parameter, value)));
    }

    /** Tells whether a parameter can carry a value: no header has letters of other languages or is empty. */
    private static boolean canTravel(Parameter parameter, JsonNode value) {
        boolean isPlain = parameter.in().equals("query") || value.asText().matches("[!-~]+(?: [!-~]+)*");
        return !value.isNull()
                && isPlain
                && !(parameter.isArray() && value.asText().isEmpty());
    }

    private void object(List<GeneratedCase> cases, Parameter parameter, String place) {
        JsonNode whole = value(parameter);
        cases.add(new GeneratedCase(place, ValueRule.VALID, "an object", base().with(parameter, whole)));
        Map<String, SchemaNode> fields = values.fields(parameter.schema());
        fields.forEach((name, field) -> {
            List<SampleValue> samples =
                    new ArrayList<>(values.valid(field.definition(), place(parameter) + "." + name));
            samples.addAll(values.invalid(field.definition(), place(parameter) + "." + name));
            for (SampleValue sample : samples) {
                if (canTravel(parameter, sample.value())
                        && !sample.value().asText().isEmpty()) {
                    ObjectNode object = whole.deepCopy();
                    cases.add(new GeneratedCase(
                            place + "." + name,
                            sample.rule(),
                            sample.description(),
                            base().with(parameter, object.set(name, sample.value()))));
                }
            }
        });
    }
}
