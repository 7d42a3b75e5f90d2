package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.sessions.JqwikSession;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Generates the requests that follow from the document for one operation. */
final class OperationCases {
    /** The number of random values for each parameter or field, besides those at its limits. */
    private static final int TRIES = Integer.getInteger("contract.generated.tries", 1);

    private final Operation operation;
    private final Fixtures fixtures;
    private final BodyCases bodies;
    private final FormCases forms;

    OperationCases(ApiDocument document, Operation operation, Fixtures fixtures) {
        this.operation = operation;
        this.fixtures = fixtures;
        this.bodies = new BodyCases(document, operation, fixtures, TRIES);
        this.forms = new FormCases(document, operation, fixtures, TRIES);
    }

    /** Returns all cases: to be accepted, to be rejected, and with an open outcome. */
    List<GeneratedCase> all() {
        List<GeneratedCase> cases = new ArrayList<>();
        // The generators store state in a jqwik session, which has to be opened outside of jqwik's own engine.
        JqwikSession.run(() -> collect(cases));
        return cases;
    }

    private void collect(List<GeneratedCase> cases) {
        cases.add(new GeneratedCase("request", ValueRule.VALID, "the required values", base()));
        operation.parameters().forEach(parameter -> {
            if (parameter.in().equals("path")) {
                path(cases, parameter);
            } else {
                query(cases, parameter);
            }
        });
        cases.addAll(bodies.all(base()));
        cases.addAll(forms.all(base()));
    }

    /** Returns a request with the required values and nothing else. */
    private RequestTemplate base() {
        Map<String, String> path = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .forEach(parameter -> path.put(parameter.name(), fixtures.id(parameter.name())));
        return forms.base(bodies.base(new RequestTemplate(path, List.of(), null, null)));
    }

    private void path(List<GeneratedCase> cases, Parameter parameter) {
        String place = "path." + parameter.name();
        for (SampleValue sample : values(parameter.schema(), place).invalid()) {
            if (!sample.value().asText().isEmpty()) {
                cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.description(),
                        base().withPath(parameter.name(), sample.value().asText())));
            }
        }
        for (int i = 0; i < TRIES; i++) {
            String id = SeededValues.at(operation.id() + place + i).id().toString();
            cases.add(new GeneratedCase(
                    place, ValueRule.UNKNOWN, "an unknown id", base().withPath(parameter.name(), id)));
        }
    }

    private void query(List<GeneratedCase> cases, Parameter parameter) {
        String place = "query." + parameter.name();
        JsonNode schema = parameter.valueSchema();
        Values values = values(schema, place);
        List<SampleValue> samples = new ArrayList<>(values.valid());
        samples.addAll(values.invalid());
        if (!schema.path("type").asText().equals("string")) {
            values.otherTypes().stream()
                    .filter(sample ->
                            sample.rule() == ValueRule.TYPE && sample.value().isValueNode())
                    .forEach(samples::add);
        }
        for (SampleValue sample : samples) {
            RequestTemplate template =
                    base().withQuery(parameter.name(), sample.value().asText());
            cases.add(new GeneratedCase(place, sample.rule(), sample.description(), template));
            if (parameter.isArray() && sample.rule() != ValueRule.VALID) {
                // An invalid value stays invalid beside valid ones.
                RequestTemplate several = base();
                for (SampleValue valid : values.valid()) {
                    several = several.withQuery(parameter.name(), valid.value().asText());
                }
                cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.description() + " after valid ones",
                        several.withQuery(parameter.name(), sample.value().asText())));
            }
        }
    }

    private Values values(JsonNode schema, String place) {
        return new Values(schema, operation.id() + "." + place, TRIES);
    }
}
