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

/** The requests that follow from the document for one operation. */
final class OperationCases {
    /** How many random values each place gets beside those at its limits. */
    private static final int TRIES = Integer.getInteger("contract.generated.tries", 1);

    private final Operation operation;
    private final Fixtures ground;
    private final BodyCases bodies;
    private final FormCases forms;

    OperationCases(ApiDocument document, Operation operation, Fixtures ground) {
        this.operation = operation;
        this.ground = ground;
        this.bodies = new BodyCases(document, operation, ground, TRIES);
        this.forms = new FormCases(document, operation, ground, TRIES);
    }

    /** OperationCases that are to be accepted, or to be refused, or whose outcome is open. */
    List<GeneratedCase> all() {
        List<GeneratedCase> cases = new ArrayList<>();
        // The generators keep something in a session of jqwik; outside of its own engine it has to be opened.
        JqwikSession.run(() -> collect(cases));
        return cases;
    }

    private void collect(List<GeneratedCase> cases) {
        cases.add(new GeneratedCase("request", ValueRule.VALID, "what is required", base()));
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

    /** A request with what is required and nothing else. */
    private RequestTemplate base() {
        Map<String, String> path = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .forEach(parameter -> path.put(parameter.name(), ground.id(parameter.name())));
        return forms.base(bodies.base(new RequestTemplate(path, List.of(), null, null)));
    }

    private void path(List<GeneratedCase> cases, Parameter parameter) {
        String place = "path." + parameter.name();
        for (SampleValue sample : values(parameter.schema(), place).invalid()) {
            if (!sample.value().asText().isEmpty()) {
                cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.what(),
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
            RequestTemplate draft =
                    base().withQuery(parameter.name(), sample.value().asText());
            cases.add(new GeneratedCase(place, sample.rule(), sample.what(), draft));
            if (parameter.isArray() && sample.rule() != ValueRule.VALID) {
                // Beside a good value a bad one is no better.
                RequestTemplate several = base();
                for (SampleValue good : values.valid()) {
                    several = several.withQuery(parameter.name(), good.value().asText());
                }
                cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.what() + " after good ones",
                        several.withQuery(parameter.name(), sample.value().asText())));
            }
        }
    }

    private Values values(JsonNode schema, String place) {
        return new Values(schema, operation.id() + "." + place, TRIES);
    }
}
