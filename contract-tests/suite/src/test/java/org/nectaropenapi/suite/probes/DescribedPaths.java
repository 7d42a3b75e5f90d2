package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Responds to OPTIONS as Django REST framework does: 200, the header Allow, and for each method that takes a body the
 * properties with their type, limits and choices. They are those of the document; a variation in front can change them.
 */
public final class DescribedPaths implements ServiceVariation {
    private static final String JSON = "/requestBody/content/application~1json/schema";

    private static final JsonNode DOCUMENT = ApiDocument.bundled().tree();

    @Override
    public ProxiedResponse respond(ProxiedRequest request, ProxiedService next) {
        ProxiedResponse response = next.respond(request);
        if (!request.method().equals("OPTIONS") || !response.headers().containsKey("Allow")) {
            return response;
        }
        ObjectNode body = (ObjectNode) ProxiedResponse.tree("{'renders': ['application/json'], 'actions': {}}");
        DOCUMENT.path("paths").properties().stream()
                .filter(path -> Endpoint.matches(path.getKey(), request.path()))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> !operation.getValue().at(JSON).isMissingNode())
                .forEach(operation -> describe(
                        operation.getValue().at(JSON),
                        body.withObject("/actions").putObject(operation.getKey().toUpperCase(Locale.ROOT))));
        return response.status(200)
                .header("Allow", response.headers().get("Allow") + ", OPTIONS")
                .with(body);
    }

    private void describe(JsonNode reference, ObjectNode properties) {
        JsonNode schema = resolved(reference);
        for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
            JsonNode property = resolved(entry.getValue());
            ObjectNode described = properties
                    .putObject(entry.getKey())
                    .put("type", type(property))
                    .put("required", contains(schema.path("required"), entry.getKey()))
                    .put("read_only", false);
            copy(property, "maxLength", described, "max_length");
            copy(property, "minLength", described, "min_length");
            property.path("enum").forEach(value -> described
                    .withArray("/choices")
                    .addObject()
                    .put("value", value.asText())
                    .put("display_name", value.asText()));
            JsonNode item = resolved(property.path("items"));
            if (item.isObject()) {
                ObjectNode child = described.putObject("child").put("type", type(item));
                copy(item, "maxLength", child, "max_length");
                copy(item, "minLength", child, "min_length");
            }
            if (property.has("properties")) {
                describe(property, described.putObject("children"));
            }
        }
    }

    private static String type(JsonNode property) {
        return switch (property.path("type").asText()) {
            case "object" -> "nested object";
            case "array" -> "list";
            case "string" -> property.has("enum") ? "choice" : "string";
            default -> property.path("type").asText();
        };
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
        if (from.has(name)) {
            to.set(newName, from.get(name));
        }
    }

    private static boolean contains(JsonNode array, String text) {
        return array.valueStream().anyMatch(item -> item.asText().equals(text));
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(DOCUMENT.at(reference.substring(1)));
    }
}
