package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaViolation;
import org.nectaropenapi.spec.model.Schemas;

/** Reads request bodies and checks them against the document. */
final class BodyReader {
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
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
        String mediaType = mediaType(request.contentType());
        JsonNode schema = operation.requestSchemas().get(mediaType);
        if (schema == null) {
            throw Problem.badRequest(
                    "Content-Type",
                    "must be " + String.join(" or ", operation.requestSchemas().keySet()));
        }
        Body body = mediaType.equals(MULTIPART) ? multipart(schema, request) : new Body(json(request.body()), Map.of());
        List<SchemaViolation> findings = schemas.check(Direction.REQUEST, schema, body.json());
        if (!findings.isEmpty()) {
            throw Problem.badRequest(findings.get(0).place(), findings.get(0).what());
        }
        return body;
    }

    private JsonNode json(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw Problem.badRequest("body", "is not valid JSON");
        }
    }

    private Body multipart(JsonNode schema, ApiRequest request) {
        ReceivedForm form = ReceivedForm.parse(String.valueOf(request.contentType()), request.body());
        ObjectNode json = fields(schema, form.fields());
        // The schema check sees that a file is there; its handler checks the content.
        form.files().forEach((name, file) -> json.put(name, file.name()));
        return new Body(json, form.files());
    }

    private ObjectNode fields(JsonNode schema, Map<String, List<String>> fields) {
        JsonNode resolved = schemas.resolve(schema);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> {
            JsonNode property = resolved.path("properties").path(name);
            if (property.path("type").asText().equals("array")) {
                values.forEach(v -> json.withArray("/" + name).add(Scalars.read(property.path("items"), v)));
            } else {
                json.set(name, Scalars.read(property, values.get(values.size() - 1)));
            }
        });
        return json;
    }

    private static String mediaType(@Nullable String contentType) {
        String type = contentType == null
                ? JSON
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? JSON : type;
    }
}
