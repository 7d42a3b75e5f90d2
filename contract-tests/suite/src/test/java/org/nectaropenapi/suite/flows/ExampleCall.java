package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.harness.exchange.UrlEncoding;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * Calls any operation with what it requires: parameters and the body of its example. Ids are looked up by the name of
 * the path parameter; without one, the id is unknown to the service.
 */
final class ExampleCall {
    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-00000000dead";

    private final ApiDocument document;
    private final SchemaSamples samples;
    private final Map<String, String> ids;

    ExampleCall(ApiDocument document, Map<String, String> ids) {
        this.document = document;
        this.samples = new SchemaSamples(document, Direction.REQUEST);
        this.ids = ids;
    }

    Response send(RequestSpecification specification, Operation operation) {
        List<String> query = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required()) {
                String written = new ParameterCodec(parameter).write(samples.of(parameter.schema()));
                switch (parameter.in()) {
                    case "query" -> query.add(written);
                    case "header" -> specification.header(parameter.name(), written);
                    case "cookie" -> cookies.add(written);
                    default -> {
                        // Those of the path are written below.
                    }
                }
            }
        }
        if (!cookies.isEmpty()) {
            specification.header("Cookie", String.join("; ", cookies));
        }
        operation.requestContent().stream().findFirst().ifPresent(content -> body(specification, content));
        String path = path(operation);
        return specification
                .urlEncodingEnabled(false)
                .request(operation.method(), query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    String path(Operation operation) {
        return operation.servedPath(name -> operation
                .pathParameter(name)
                .map(parameter -> new ParameterCodec(parameter).write(pathValue(parameter)))
                .orElse(UNKNOWN_ID));
    }

    private JsonNode pathValue(Parameter parameter) {
        return isId(parameter)
                ? TextNode.valueOf(ids.getOrDefault(parameter.name(), UNKNOWN_ID))
                : samples.of(parameter.schema());
    }

    /** Tells whether an operation names an object by its id. */
    static boolean takesAnId(Operation operation) {
        return operation.parametersIn("path").stream().anyMatch(ExampleCall::isId);
    }

    private static boolean isId(Parameter parameter) {
        JsonNode schema = parameter.schema();
        String format = schema.path("format").asText();
        return schema.path("type").asText().equals("string")
                && !schema.has("enum")
                && (format.isEmpty() || format.equals("uuid"));
    }

    private void body(RequestSpecification specification, BodyContent content) {
        JsonNode value = samples.body(content.node());
        switch (content.kind()) {
            case MULTIPART -> {
                specification.contentType(content.mediaType());
                fields(content, value).forEach((name, field) -> elements(field)
                        .forEach(element -> part(specification, content, name, element)));
            }
            case FORM -> {
                List<String> pairs = new ArrayList<>();
                fields(content, value).forEach((name, field) -> elements(field)
                        .forEach(element ->
                                pairs.add(UrlEncoding.encode(name) + "=" + UrlEncoding.encode(text(element)))));
                specification.contentType(content.mediaType()).body(String.join("&", pairs));
            }
            case JSON -> specification.contentType(content.mediaType()).body(value.toString());
            case TEXT, BINARY -> specification.contentType(content.mediaType()).body(value.asText());
        }
    }

    /** Returns the fields of a form; one without required fields gets all. */
    private Map<String, JsonNode> fields(BodyContent content, JsonNode value) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        value.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        if (fields.isEmpty()) {
            document.schemaNode("form", content.schema().node())
                    .properties()
                    .forEach((name, field) -> fields.put(name, samples.of(field.definition())));
        }
        return fields;
    }

    /** A form has each element of a list under the list's name. */
    private static Iterable<JsonNode> elements(JsonNode field) {
        return field.isArray() ? field : List.of(field);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private void part(RequestSpecification specification, BodyContent content, String name, JsonNode value) {
        String format = document.schemaNode("form", content.schema().node())
                .property(name)
                .map(field -> field.items().orElse(field).format())
                .orElse("");
        if (format.equals("binary")) {
            specification.multiPart(name, "bill.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "application/pdf");
        } else if (value.isValueNode()) {
            specification.multiPart(name, value.asText());
        } else {
            specification.multiPart(name, value.toString(), "application/json");
        }
    }
}
