package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.harness.exchange.UrlEncoding;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Operation;

/** Generates the requests that follow from the schema of a form, with files or without. */
final class FormCases implements Bodies.ForMediaType {
    private static final String CONTENT = "%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n";

    private final Operation operation;
    private final Fixtures fixtures;
    private final SchemaValues values;
    private final BodyContent content;
    private final boolean multipart;
    private final JsonNode schema;

    FormCases(ApiDocument document, Operation operation, Fixtures fixtures, SchemaValues values, BodyContent content) {
        this.operation = operation;
        this.fixtures = fixtures;
        this.values = values;
        this.content = content;
        this.multipart = content.kind() == BodyKind.MULTIPART;
        this.schema = document.schemas().resolve(operation.requestSchemas().get(content.mediaType()));
    }

    @Override
    public RequestTemplate base(RequestTemplate template) {
        return with(template, whole());
    }

    @Override
    public List<GeneratedCase> all(RequestTemplate template) {
        List<GeneratedCase> cases = new ArrayList<>();
        cases.add(new GeneratedCase("body", ValueRule.VALID, "the required fields", base(template)));
        if (!operation.requestSchemas().containsKey(RequestTemplate.JSON)) {
            cases.add(new GeneratedCase(
                    "body", ValueRule.MEDIA_TYPE, "JSON", template.withBody(RequestTemplate.JSON, "{}")));
        }
        if (multipart) {
            cases.add(new GeneratedCase(
                    "body",
                    ValueRule.UNREADABLE,
                    "no boundary",
                    template.withBody(MultipartText.TYPE, MultipartText.of(whole()))));
            cases.add(new GeneratedCase(
                    "body",
                    ValueRule.UNREADABLE,
                    "no parts",
                    template.withBody(MultipartText.WITH_BOUNDARY, "no form")));
        }
        if (operation.bodyRequired()) {
            cases.add(new GeneratedCase("body", ValueRule.ABSENT, "nothing", template.withBody(type(), null)));
        }
        values.requiredFields(schema).keySet().forEach(name -> {
            Map<String, String> parts = required();
            parts.remove(name);
            // Without fields a form is no body, which may be allowed.
            if (multipart || operation.bodyRequired() || !parts.isEmpty()) {
                cases.add(new GeneratedCase("body." + name, ValueRule.ABSENT, "nothing", with(template, parts)));
            }
        });
        values.sentFields(schema).forEach((name, written) -> {
            JsonNode field = values.resolve(written);
            if (isFile(field)) {
                file(cases, template, name, field);
            } else {
                field(cases, template, name, field);
            }
        });
        return cases;
    }

    private static boolean isFile(JsonNode field) {
        return field.path("format").asText().equals("binary")
                || field.path("items").path("format").asText().equals("binary");
    }

    private void file(List<GeneratedCase> cases, RequestTemplate template, String name, JsonNode field) {
        String place = "body." + name;
        List<String> types = content.fileTypes(name, field);
        for (String type : types.isEmpty() ? List.of(FileTypes.PDF) : types) {
            String sent = FileTypes.concrete(type);
            cases.add(new GeneratedCase(
                    place,
                    ValueRule.VALID,
                    "a file of " + sent,
                    with(template, name, MultipartText.file(sent, CONTENT))));
        }
        if (!field.has("x-upload-types") || !fixtures.simulation().has(operation)) {
            return;
        }
        cases.add(new GeneratedCase(
                place,
                ValueRule.UNLISTED,
                "a file of no listed type",
                with(template, name, MultipartText.file("application/x-unlisted", CONTENT))));
        cases.add(new GeneratedCase(
                place,
                ValueRule.TOO_LITTLE,
                "an empty file",
                with(template, name, MultipartText.file(FileTypes.one(types), ""))));
        cases.add(new GeneratedCase(
                place, ValueRule.TYPE, "a text instead of a file", with(template, name, MultipartText.text("bill"))));
    }

    private void field(List<GeneratedCase> cases, RequestTemplate template, String name, JsonNode field) {
        String place = "body." + name;
        if (!isText(field)) {
            cases.add(new GeneratedCase(place, ValueRule.VALID, "a value", with(template, name, part(name, field))));
            return;
        }
        String seed = operation.id() + "." + place;
        List<SampleValue> samples = new ArrayList<>(fixtures.fitting(name, field)
                .map(value -> List.of(new SampleValue(ValueRule.VALID, "a value of this service", value)))
                .orElseGet(() -> values.valid(field, seed)));
        samples.addAll(values.invalid(field, seed));
        samples.stream()
                .filter(sample -> !sample.value().isNull())
                .forEach(sample -> cases.add(new GeneratedCase(
                        place,
                        sample.rule(),
                        sample.description(),
                        with(template, name, text(sample.value().asText())))));
    }

    private static boolean isText(JsonNode field) {
        return !field.path("type").asText().matches("array|object");
    }

    private Map<String, String> required() {
        Map<String, String> parts = new LinkedHashMap<>();
        values.requiredFields(schema).forEach((name, field) -> parts.put(name, part(name, field)));
        return parts;
    }

    /** Returns the required parts, or one where none is required: a form without parts is no body. */
    private Map<String, String> whole() {
        Map<String, String> parts = required();
        if (parts.isEmpty()) {
            values.sentFields(schema).entrySet().stream()
                    .limit(1)
                    .forEach(field -> parts.put(field.getKey(), part(field.getKey(), field.getValue())));
        }
        return parts;
    }

    /** Returns a part with a valid value: a file, JSON, or a text; a list has one item. */
    private String part(String name, JsonNode written) {
        JsonNode field = values.resolve(written);
        if (isFile(field)) {
            return MultipartText.file(FileTypes.one(content.fileTypes(name, field)), CONTENT);
        }
        JsonNode value = field.path("type").asText().equals("array") ? values.resolve(field.path("items")) : field;
        JsonNode valid =
                fixtures.required(name, value).orElseGet(() -> values.one(value, operation.id() + ".body." + name));
        return valid.isValueNode() ? text(valid.asText()) : MultipartText.json(valid);
    }

    private String text(String value) {
        return multipart ? MultipartText.text(value) : value;
    }

    private String type() {
        return multipart ? MultipartText.WITH_BOUNDARY : "application/x-www-form-urlencoded";
    }

    private RequestTemplate with(RequestTemplate template, String name, String part) {
        Map<String, String> parts = required();
        parts.put(name, part);
        return with(template, parts);
    }

    private RequestTemplate with(RequestTemplate template, Map<String, String> parts) {
        if (multipart) {
            return template.withBody(type(), MultipartText.of(parts));
        }
        List<String> pairs = new ArrayList<>();
        parts.forEach((name, value) -> pairs.add(UrlEncoding.encode(name) + "=" + UrlEncoding.encode(value)));
        return template.withBody(type(), String.join("&", pairs));
    }
}
