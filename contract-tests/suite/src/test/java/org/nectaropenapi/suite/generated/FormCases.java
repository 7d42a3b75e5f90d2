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
    private final Ground ground;
    private final int tries;
    private final JsonNode schema;

    FormCases(ApiDocument document, Operation operation, Ground ground, int tries) {
        this.operation = operation;
        this.ground = ground;
        this.tries = tries;
        JsonNode own = operation.requestSchemas().getOrDefault(Form.TYPE, MissingNode.getInstance());
        String reference = own.path("$ref").asText("");
        this.schema =
                reference.isEmpty() ? own : document.schemas().component(reference.substring(COMPONENTS.length()));
    }

    Draft base(Draft draft) {
        return schema.isMissingNode() ? draft : with(draft, required());
    }

    List<Case> all(Draft draft) {
        List<Case> cases = new ArrayList<>();
        if (schema.isMissingNode()) {
            return cases;
        }
        cases.add(new Case("body", Rule.UNREADABLE, "JSON", draft.withBody(Draft.JSON, "{}")));
        cases.add(new Case("body", Rule.UNREADABLE, "no boundary", draft.withBody(Form.TYPE, Form.of(required()))));
        cases.add(new Case("body", Rule.UNREADABLE, "no parts", draft.withBody(Form.WITH_BOUNDARY, "no form")));
        cases.add(new Case("body", Rule.ABSENT, "nothing", draft.withBody(Form.WITH_BOUNDARY, null)));
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path("format").asText().equals("binary")) {
                file(cases, draft, property.getKey(), property.getValue());
            } else {
                field(cases, draft, property.getKey(), property.getValue());
            }
        });
        return cases;
    }

    private void file(List<Case> cases, Draft draft, String name, JsonNode field) {
        String place = "body." + name;
        field.path("x-upload-types")
                .forEach(type -> cases.add(new Case(
                        place,
                        Rule.VALID,
                        "a file of " + type.asText(),
                        with(draft, name, Form.file(type.asText(), CONTENT)))));
        cases.add(
                new Case(place, Rule.UNLISTED, "a file of text", with(draft, name, Form.file("text/plain", CONTENT))));
        cases.add(new Case(place, Rule.TOO_LITTLE, "an empty file", with(draft, name, Form.file(PDF, ""))));
        cases.add(new Case(place, Rule.TYPE, "a text instead of a file", with(draft, name, Form.text("bill"))));
        Map<String, String> parts = required();
        parts.remove(name);
        cases.add(new Case(place, Rule.ABSENT, "nothing", with(draft, parts)));
    }

    private void field(List<Case> cases, Draft draft, String name, JsonNode field) {
        String place = "body." + name;
        Values values = new Values(field, operation.id() + "." + place, tries);
        ground.fitting(name)
                .ifPresent(value -> cases.add(new Case(
                        place, Rule.VALID, "a value that fits", with(draft, name, Form.text(value.asText())))));
        values.invalid()
                .forEach(sample -> cases.add(new Case(
                        place,
                        sample.rule(),
                        sample.what(),
                        with(draft, name, Form.text(sample.value().asText())))));
    }

    private Map<String, String> required() {
        Map<String, String> parts = new LinkedHashMap<>();
        schema.path("required").forEach(name -> {
            JsonNode field = schema.path("properties").path(name.asText());
            parts.put(
                    name.asText(),
                    field.path("format").asText().equals("binary")
                            ? Form.file(PDF, CONTENT)
                            : Form.text(ground.fitting(name.asText())
                                    .map(JsonNode::asText)
                                    .orElse("text")));
        });
        return parts;
    }

    private Draft with(Draft draft, String name, String part) {
        Map<String, String> parts = required();
        parts.put(name, part);
        return with(draft, parts);
    }

    private static Draft with(Draft draft, Map<String, String> parts) {
        return draft.withBody(Form.WITH_BOUNDARY, Form.of(parts));
    }
}
