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

/** Reads request bodies and holds them to the document. */
final class BodyReader {
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final RequestBody NONE = new RequestBody(JsonNodeFactory.instance.objectNode(), Map.of());

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

    RequestBody read(Operation operation, ApiRequest request) {
        if (operation.requestSchemas().isEmpty()) {
            return NONE;
        }
        if (request.bodyTooLarge()) {
            throw Problem.badRequest("body", "is larger than the API takes; a file may have 25 MB at most");
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
        RequestBody body = mediaType.equals(MULTIPART)
                ? multipart(schema, request)
                : new RequestBody(json(request.body()), Map.of());
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

    private RequestBody multipart(JsonNode schema, ApiRequest request) {
        ReceivedForm form = ReceivedForm.parse(String.valueOf(request.contentType()), request.body());
        ObjectNode json = fields(schema, form.fields());
        // A file takes part in the schema check by its presence; what it may hold is the operation's business.
        form.files().forEach((name, file) -> json.put(name, file.name()));
        return new RequestBody(json, form.files());
    }

    private ObjectNode fields(JsonNode schema, Map<String, List<String>> fields) {
        JsonNode resolved = schema.path("$ref").isTextual()
                ? schemas.component(schema.path("$ref").asText().replaceFirst(".*/", ""))
                : schema;
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
