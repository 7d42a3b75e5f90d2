package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Generates the requests that follow from the schema of a multipart form. */
final class FormCases {
    private static final String PDF = "application/pdf";
    private static final String CONTENT = "%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n";

    private final Operation operation;
    private final Fixtures fixtures;
    private final int tries;
    private final JsonNode schema;

    FormCases(ApiDocument document, Operation operation, Fixtures fixtures, int tries) {
        this.operation = operation;
        this.fixtures = fixtures;
        this.tries = tries;
        this.schema = document.schemas()
                .resolve(operation.requestSchemas().getOrDefault(MultipartText.TYPE, MissingNode.getInstance()));
    }

    RequestTemplate base(RequestTemplate template) {
        return schema.isMissingNode() ? template : with(template, required());
    }

    List<GeneratedCase> all(RequestTemplate template) {
        List<GeneratedCase> cases = new ArrayList<>();
        if (schema.isMissingNode()) {
            return cases;
        }
        cases.add(
                new GeneratedCase("body", ValueRule.UNREADABLE, "JSON", template.withBody(RequestTemplate.JSON, "{}")));
        cases.add(new GeneratedCase(
                "body",
                ValueRule.UNREADABLE,
                "no boundary",
                template.withBody(MultipartText.TYPE, MultipartText.of(required()))));
        cases.add(new GeneratedCase(
                "body", ValueRule.UNREADABLE, "no parts", template.withBody(MultipartText.WITH_BOUNDARY, "no form")));
        cases.add(new GeneratedCase(
                "body", ValueRule.ABSENT, "nothing", template.withBody(MultipartText.WITH_BOUNDARY, null)));
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path("format").asText().equals("binary")) {
                file(cases, template, property.getKey(), property.getValue());
            } else {
                field(cases, template, property.getKey(), property.getValue());
            }
        });
        return cases;
    }

    private void file(List<GeneratedCase> cases, RequestTemplate template, String name, JsonNode field) {
        String place = "body." + name;
        field.path("x-upload-types")
                .forEach(type -> cases.add(new GeneratedCase(
                        place,
                        ValueRule.VALID,
                        "a file of " + type.asText(),
                        with(template, name, MultipartText.file(type.asText(), CONTENT)))));
        cases.add(new GeneratedCase(
                place,
                ValueRule.UNLISTED,
                "a file of text",
                with(template, name, MultipartText.file("text/plain", CONTENT))));
        cases.add(new GeneratedCase(
                place, ValueRule.TOO_LITTLE, "an empty file", with(template, name, MultipartText.file(PDF, ""))));
        cases.add(new GeneratedCase(
                place, ValueRule.TYPE, "a text instead of a file", with(template, name, MultipartText.text("bill"))));
        Map<String, String> parts = required();
        parts.remove(name);
        cases.add(new GeneratedCase(place, ValueRule.ABSENT, "nothing", with(template, parts)));
    }

    private void field(List<GeneratedCase> cases, RequestTemplate template, String name, JsonNode field) {
        String place = "body." + name;
        Values values = new Values(field, operation.id() + "." + place, tries);
        fixtures.fitting(name)
                .ifPresent(value -> cases.add(new GeneratedCase(
                        place,
                        ValueRule.VALID,
                        "a value of this service",
                        with(template, name, MultipartText.text(value.asText())))));
        values.invalid()
                .forEach(sample -> cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.description(),
                        with(template, name, MultipartText.text(sample.value().asText())))));
    }

    private Map<String, String> required() {
        Map<String, String> parts = new LinkedHashMap<>();
        schema.path("required").forEach(name -> {
            JsonNode field = schema.path("properties").path(name.asText());
            parts.put(
                    name.asText(),
                    field.path("format").asText().equals("binary")
                            ? MultipartText.file(PDF, CONTENT)
                            : MultipartText.text(fixtures.fitting(name.asText())
                                    .map(JsonNode::asText)
                                    .orElse("text")));
        });
        return parts;
    }

    private RequestTemplate with(RequestTemplate template, String name, String part) {
        Map<String, String> parts = required();
        parts.put(name, part);
        return with(template, parts);
    }

    private static RequestTemplate with(RequestTemplate template, Map<String, String> parts) {
        return template.withBody(MultipartText.WITH_BOUNDARY, MultipartText.of(parts));
    }
}
