package org.nectaropenapi.pacts.document;

import au.com.dius.pact.core.model.HttpRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.Schemas;

/** Holds a request to its operation. */
final class RequestRules {

    private static final Pattern PART = Pattern.compile("; name=\"([^\"]*)\"");

    private final Schemas schemas;
    private final BiConsumer<String, String> findings;

    /** Takes who notes a rule and what breaks it. */
    RequestRules(ApiDocument document, BiConsumer<String, String> findings) {
        this.schemas = document.schemas();
        this.findings = findings;
    }

    void check(Operation operation, Map<String, String> pathValues, HttpRequest request, boolean isToBeRefused) {
        if (request.getHeaders().keySet().stream().noneMatch("X-API-Key"::equalsIgnoreCase)) {
            findings.accept("request.key", "has no X-API-Key");
        }
        pathValues.forEach((name, value) -> operation
                .pathParameter(name)
                .ifPresentOrElse(
                        parameter -> value("request.path", parameter, List.of(value)),
                        () -> findings.accept("request.path", name + " is not in the document")));
        query(operation, request.getQuery(), isToBeRefused);
        body(operation, request, isToBeRefused);
    }

    private void query(Operation operation, Map<String, List<String>> query, boolean isToBeRefused) {
        query.forEach((name, values) -> {
            Optional<Parameter> parameter = operation.queryParameters().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst();
            if (parameter.isEmpty()) {
                findings.accept("request.query", name + " is not in the document");
            } else if (!isToBeRefused) {
                value("request.query", parameter.get(), values);
            }
        });
        operation.queryParameters().stream()
                .filter(p -> p.required() && !query.containsKey(p.name()))
                .forEach(p -> findings.accept("request.query", p.name() + " is required"));
    }

    private void value(String rule, Parameter parameter, List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(text -> array.add(Scalar.read(schemas.resolve(parameter.valueSchema()), text)));
        if (!parameter.isArray() && values.size() != 1) {
            findings.accept(rule, parameter.name() + " is given " + values.size() + " times");
        }
        JsonNode value = parameter.isArray() ? array : array.path(0);
        schemas.check(Direction.REQUEST, parameter.schema(), value)
                .forEach(finding -> findings.accept(rule, parameter.name() + " " + finding.what()));
    }

    private void body(Operation operation, HttpRequest request, boolean isToBeRefused) {
        if (!request.getBody().isPresent()) {
            if (operation.bodyRequired()) {
                findings.accept("request.body", "is required");
            }
            return;
        }
        String mediaType = request.determineContentType().getBaseType();
        JsonNode schema = operation.requestSchemas().get(mediaType);
        if (schema == null) {
            findings.accept("request.media-type", mediaType + " is not in the document");
        } else if (mediaType.equals("multipart/form-data")) {
            form(schemas.resolve(schema), request.getBody().valueAsString());
        } else {
            JsonNode json = Bodies.json(request.getBody());
            UndocumentedFields.of(schemas, schema, json)
                    .forEach(field -> findings.accept("request.body", field + " is not in the document"));
            if (!isToBeRefused) {
                schemas.check(Direction.REQUEST, schema, json)
                        .forEach(finding -> findings.accept("request.body", finding.text()));
            }
        }
    }

    private void form(JsonNode schema, String form) {
        List<String> parts =
                PART.matcher(form).results().map(MatchResult::group).toList();
        List<String> names = parts.stream()
                .map(part -> part.substring(part.indexOf('"') + 1, part.length() - 1))
                .toList();
        names.stream()
                .filter(name -> !schema.path("properties").has(name))
                .forEach(name -> findings.accept("request.body", name + " is not in the document"));
        schema.path("required").forEach(name -> {
            if (!names.contains(name.asText())) {
                findings.accept("request.body", name.asText() + ": is required");
            }
        });
    }
}
