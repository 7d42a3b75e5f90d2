package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.model.Schemas;

/** Reads request bodies and checks them against the document. */
final class BodyReader {
    private static final Body NONE = new Body(JsonNodeFactory.instance.objectNode(), Map.of());

    /**
     * A request body after reading.
     *
     * @param json the JSON body, or the fields of a form
     * @param files the files of a multipart form by field name
     */
    record Body(JsonNode json, Map<String, FormFile> files) {}

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private final Schemas schemas;

    BodyReader(Schemas schemas) {
        this.schemas = schemas;
    }

    Body read(Operation operation, ApiRequest request) {
        if (operation.requestSchemas().isEmpty()) {
            return NONE;
        }
        if (request.bodyTooLarge()) {
            throw Problem.badRequest("body", "is larger than any upload that the document allows");
        }
        if (request.body().length == 0) {
            if (operation.bodyRequired()) {
                throw Problem.badRequest("body", "is required");
            }
            return NONE;
        }
        String contentType = request.header("Content-Type");
        String mediaType = BodyMediaTypes.of(contentType);
        JsonNode schema = BodyMediaTypes.find(operation.requestSchemas(), mediaType)
                .orElseThrow(() -> Problem.badRequest(
                        "Content-Type",
                        "must be "
                                + String.join(" or ", operation.requestSchemas().keySet())));
        Body body =
                switch (BodyKind.of(mediaType)) {
                    case JSON -> new Body(json(request.body()), Map.of());
                    case FORM ->
                        new Body(
                                fields(schema, QueryString.decoded(QueryString.pairs(utf8(request.body())))), Map.of());
                    case MULTIPART -> multipart(schema, String.valueOf(contentType), request.body());
                    case TEXT -> new Body(TextNode.valueOf(utf8(request.body())), Map.of());
                    case BINARY -> new Body(BinaryNode.valueOf(request.body()), Map.of());
                };
        if (body.json().isBinary()) {
            // Bytes have no structure to check.
            return body;
        }
        List<SchemaViolation> findings = schemas.check(Direction.REQUEST, schema, body.json());
        if (!findings.isEmpty()) {
            throw Problem.badRequest(findings.get(0).place(), findings.get(0).what());
        }
        return body;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private JsonNode json(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw Problem.badRequest("body", "is not valid JSON");
        }
    }

    private Body multipart(JsonNode schema, String contentType, byte[] bytes) {
        ReceivedForm form = ReceivedForm.parse(contentType, bytes);
        ObjectNode json = fields(schema, form.fields());
        Map<String, FormFile> files = new LinkedHashMap<>();
        form.files().forEach((name, received) -> {
            JsonNode property = property(schema, name);
            for (FormFile file : received) {
                // The schema check sees that a file is there; its handler checks the content.
                JsonNode value = file.name().isEmpty() && BodyKind.of(file.mediaType()) == BodyKind.JSON
                        ? json(file.content())
                        : TextNode.valueOf(file.name());
                if (isArray(property) && !value.isArray()) {
                    json.withArray("/" + name).add(value);
                } else {
                    json.set(name, value);
                }
                files.put(name, file);
            }
        });
        return new Body(json, files);
    }

    private ObjectNode fields(JsonNode schema, Map<String, List<String>> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> {
            JsonNode property = property(schema, name);
            if (isArray(property)) {
                JsonNode items = schemas.resolve(property.path("items"));
                values.forEach(value -> json.withArray("/" + name).add(scalar(items, value)));
            } else {
                json.set(name, scalar(property, values.get(values.size() - 1)));
            }
        });
        return json;
    }

    private JsonNode property(JsonNode schema, String name) {
        return schemas.resolve(schemas.resolve(schema).path("properties").path(name));
    }

    private static boolean isArray(JsonNode property) {
        return property.path("type").asText().equals("array");
    }

    /**
     * Converts a text to the type of its schema; one that does not convert stays text, which the check then refuses.
     */
    private JsonNode scalar(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "integer", "number", "boolean", "object" -> parsed(text).orElseGet(() -> TextNode.valueOf(text));
            default -> TextNode.valueOf(text);
        };
    }

    private Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(mapper.readTree(text)).filter(value -> !value.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
