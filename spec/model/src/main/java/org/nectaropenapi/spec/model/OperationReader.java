package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the operations of one path. */
final class OperationReader {
    private final References references;
    private final String path;
    private final JsonNode pathItem;

    OperationReader(References references, String path, JsonNode pathItem) {
        this.references = references;
        this.path = path;
        this.pathItem = pathItem;
    }

    Operation read(String method, JsonNode node) {
        String id = node.path("operationId").asText("");
        if (id.isEmpty()) {
            throw new IllegalStateException(
                    method.toUpperCase(Locale.ROOT) + " " + path + " has no operationId; the sandbox routes by it.");
        }
        List<Parameter> parameters = new ArrayList<>();
        pathItem.path("parameters").forEach(p -> parameters.add(parameter(references.resolve(p))));
        node.path("parameters").forEach(p -> parameters.add(parameter(references.resolve(p))));
        JsonNode body = references.resolve(node.path("requestBody"));
        Map<Integer, Map<String, JsonNode>> responses = new LinkedHashMap<>();
        node.path("responses").properties().forEach(response -> {
            if (response.getKey().matches("\\d{3}")) {
                responses.put(Integer.valueOf(response.getKey()), schemas(references.resolve(response.getValue())));
            }
        });
        return new Operation(
                id,
                node.path("tags").path(0).asText(""),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                schemas(body),
                body.path("required").asBoolean(false),
                Collections.unmodifiableMap(responses),
                pagination(node.path("x-pagination")));
    }

    private static Optional<Pagination> pagination(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Pagination(
                        node.path("items").asText(), node.path("total").asText()))
                : Optional.empty();
    }

    private Parameter parameter(JsonNode node) {
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(false),
                references.resolve(node.path("schema")));
    }

    private static Map<String, JsonNode> schemas(JsonNode holder) {
        Map<String, JsonNode> byMediaType = new LinkedHashMap<>();
        holder.path("content")
                .properties()
                .forEach(e -> byMediaType.put(e.getKey(), e.getValue().path("schema")));
        return Collections.unmodifiableMap(byMediaType);
    }
}
