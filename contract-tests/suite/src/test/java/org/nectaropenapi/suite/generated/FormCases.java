package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** The requests that follow from the schema of a multipart form. */
final class FormCases {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String PDF = "application/pdf";
    private static final String CONTENT = "%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n";

    private final Operation operation;
    private final Fixtures ground;
    private final int tries;
    private final JsonNode schema;

    FormCases(ApiDocument document, Operation operation, Fixtures ground, int tries) {
        this.operation = operation;
        this.ground = ground;
        this.tries = tries;
        JsonNode own = operation.requestSchemas().getOrDefault(MultipartText.TYPE, MissingNode.getInstance());
        String reference = own.path("$ref").asText("");
        this.schema =
                reference.isEmpty() ? own : document.schemas().component(reference.substring(COMPONENTS.length()));
    }

    RequestTemplate base(RequestTemplate draft) {
        return schema.isMissingNode() ? draft : with(draft, required());
    }

    List<GeneratedCase> all(RequestTemplate draft) {
        List<GeneratedCase> cases = new ArrayList<>();
        if (schema.isMissingNode()) {
            return cases;
        }
        cases.add(new GeneratedCase("body", ValueRule.UNREADABLE, "JSON", draft.withBody(RequestTemplate.JSON, "{}")));
        cases.add(new GeneratedCase(
                "body",
                ValueRule.UNREADABLE,
                "no boundary",
                draft.withBody(MultipartText.TYPE, MultipartText.of(required()))));
        cases.add(new GeneratedCase(
                "body", ValueRule.UNREADABLE, "no parts", draft.withBody(MultipartText.WITH_BOUNDARY, "no form")));
        cases.add(new GeneratedCase(
                "body", ValueRule.ABSENT, "nothing", draft.withBody(MultipartText.WITH_BOUNDARY, null)));
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path("format").asText().equals("binary")) {
                file(cases, draft, property.getKey(), property.getValue());
            } else {
                field(cases, draft, property.getKey(), property.getValue());
            }
        });
        return cases;
    }

    private void file(List<GeneratedCase> cases, RequestTemplate draft, String name, JsonNode field) {
        String place = "body." + name;
        field.path("x-upload-types")
                .forEach(type -> cases.add(new GeneratedCase(
                        place,
                        ValueRule.VALID,
                        "a file of " + type.asText(),
                        with(draft, name, MultipartText.file(type.asText(), CONTENT)))));
        cases.add(new GeneratedCase(
                place,
                ValueRule.UNLISTED,
                "a file of text",
                with(draft, name, MultipartText.file("text/plain", CONTENT))));
        cases.add(new GeneratedCase(
                place, ValueRule.TOO_LITTLE, "an empty file", with(draft, name, MultipartText.file(PDF, ""))));
        cases.add(new GeneratedCase(
                place, ValueRule.TYPE, "a text instead of a file", with(draft, name, MultipartText.text("bill"))));
        Map<String, String> parts = required();
        parts.remove(name);
        cases.add(new GeneratedCase(place, ValueRule.ABSENT, "nothing", with(draft, parts)));
    }

    private void field(List<GeneratedCase> cases, RequestTemplate draft, String name, JsonNode field) {
        String place = "body." + name;
        Values values = new Values(field, operation.id() + "." + place, tries);
        ground.fitting(name)
                .ifPresent(value -> cases.add(new GeneratedCase(
                        place,
                        ValueRule.VALID,
                        "a value that fits",
                        with(draft, name, MultipartText.text(value.asText())))));
        values.invalid()
                .forEach(sample -> cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.what(),
                        with(draft, name, MultipartText.text(sample.value().asText())))));
    }

    private Map<String, String> required() {
        Map<String, String> parts = new LinkedHashMap<>();
        schema.path("required").forEach(name -> {
            JsonNode field = schema.path("properties").path(name.asText());
            parts.put(
                    name.asText(),
                    field.path("format").asText().equals("binary")
                            ? MultipartText.file(PDF, CONTENT)
                            : MultipartText.text(ground.fitting(name.asText())
                                    .map(JsonNode::asText)
                                    .orElse("text")));
        });
        return parts;
    }

    private RequestTemplate with(RequestTemplate draft, String name, String part) {
        Map<String, String> parts = required();
        parts.put(name, part);
        return with(draft, parts);
    }

    private static RequestTemplate with(RequestTemplate draft, Map<String, String> parts) {
        return draft.withBody(MultipartText.WITH_BOUNDARY, MultipartText.of(parts));
    }
}
