package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Renders an OpenAPI 3.0 document as one of OpenAPI 3.1, which can say what 3.0 has extensions for: events, lists of
 * values with names, lists that are not complete, and null.
 */
public final class OpenApi31 {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The keywords that a reference to a list of values replaces. */
    private static final Set<String> SAID_BY_THE_LIST = Set.of("type", "format", "enum", "x-known-values");

    private final ValueLists lists;
    private final ErrorResponses errors;

    private OpenApi31(ApiDocument document) {
        this.lists = new ValueLists(document);
        this.errors = new ErrorResponses(document);
    }

    /**
     * Renders a document.
     *
     * @param document a document of OpenAPI 3.0
     * @return the same in OpenAPI 3.1, in the order of the document
     */
    public static ObjectNode render(ApiDocument document) {
        return new OpenApi31(document).rendered(OpenApiObject.DOCUMENT, document.tree());
    }

    private ObjectNode rendered(OpenApiObject kind, ObjectNode node) {
        if (node.path("$ref").isTextual()) {
            return reference(kind, node);
        }
        ObjectNode inside = kind.rewriteChildren(node, this::rendered);
        return switch (kind) {
            case DOCUMENT -> document(inside);
            case COMPONENTS -> components(inside);
            case PARAMETER -> parameter(inside);
            case SCHEMA -> schema(inside);
            default -> inside;
        };
    }

    private ObjectNode reference(OpenApiObject kind, ObjectNode node) {
        if (kind == OpenApiObject.RESPONSE) {
            return errors.reference(node);
        }
        ObjectNode reference = node.deepCopy();
        return reference.put("$ref", lists.reference(node.path("$ref").asText()));
    }

    private static ObjectNode document(ObjectNode document) {
        ObjectNode out = JSON.objectNode();
        document.properties().forEach(entry -> {
            if (entry.getKey().equals("openapi")) {
                out.put("openapi", "3.1.0");
            } else {
                out.set(entry.getKey().equals("x-webhooks") ? "webhooks" : entry.getKey(), entry.getValue());
            }
        });
        return out;
    }

    private ObjectNode components(ObjectNode components) {
        if (components.path("schemas") instanceof ObjectNode schemas) {
            ObjectNode named = JSON.objectNode();
            schemas.properties().forEach(entry -> named.set(lists.name(entry.getKey()), entry.getValue()));
            lists.addUnlistedText(named);
            components.set("schemas", named);
        }
        if (components.path("responses") instanceof ObjectNode responses) {
            components.set("responses", errors.replace(responses, this::rendered));
        }
        return components;
    }

    private ObjectNode parameter(ObjectNode parameter) {
        if (parameter.has("x-enum")) {
            parameter.put("x-enum", lists.name(parameter.path("x-enum").asText()));
        }
        return parameter;
    }

    private ObjectNode schema(ObjectNode schema) {
        ObjectNode out = JSON.objectNode();
        if (lists.isShared(schema)) {
            out.setAll(orNull(schema, lists.referenceToShared(schema)));
            schema.properties().stream()
                    .filter(entry -> !SAID_BY_THE_LIST.contains(entry.getKey()))
                    .forEach(entry -> addKeyword(schema, entry.getKey(), entry.getValue(), out));
            return out;
        }
        boolean isPartial = schema.has("x-known-values");
        schema.properties().forEach(entry -> {
            String key = entry.getKey();
            if (isPartial && key.equals("type")) {
                ArrayNode alternatives = lists.alternatives(schema);
                out.set("anyOf", isNullable(schema) ? alternatives.add(nothing()) : alternatives);
            } else if (!isPartial || !key.equals("format")) {
                addKeyword(schema, key, entry.getValue(), out);
            }
        });
        return out;
    }

    private void addKeyword(ObjectNode schema, String key, JsonNode value, ObjectNode out) {
        switch (key) {
            case "nullable" -> {
                // Stands with the type.
            }
            case "type" ->
                out.set("type", isNullable(schema) ? JSON.arrayNode().add(value).add("null") : value);
            case "enum" -> out.set("enum", isNullable(schema) ? withNull(value) : value);
            case "anyOf", "oneOf" ->
                out.set(key, isNullable(schema) && !schema.has("type") ? ((ArrayNode) value).add(nothing()) : value);
            case "allOf" -> {
                ObjectNode all = JSON.objectNode().set("allOf", value);
                out.setAll(schema.has("type") ? all : orNull(schema, all));
            }
            case "minimum" -> addLimit(schema, "exclusiveMinimum", key, out);
            case "maximum" -> addLimit(schema, "exclusiveMaximum", key, out);
            case "exclusiveMinimum", "exclusiveMaximum" -> {
                // Stands where the limit stood.
            }
            case "example" -> out.putArray("examples").add(value);
            case "format" -> {
                out.set("format", value);
                addContentKeyword(value.asText(), out);
            }
            case "x-enum" -> out.put("x-enum", lists.name(value.asText()));
            default -> out.set(key, value);
        }
    }

    private static void addLimit(ObjectNode schema, String exclusive, String key, ObjectNode out) {
        out.set(schema.path(exclusive).asBoolean(false) ? exclusive : key, schema.get(key));
    }

    /** Adds what JSON Schema has for these formats of OpenAPI 3.0; the formats stay for tools that know them only. */
    private static void addContentKeyword(String format, ObjectNode out) {
        if (format.equals("binary")) {
            out.put("contentMediaType", "application/octet-stream");
        } else if (format.equals("byte")) {
            out.put("contentEncoding", "base64");
        }
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("nullable").asBoolean(false);
    }

    private static ObjectNode nothing() {
        return JSON.objectNode().put("type", "null");
    }

    private static ObjectNode orNull(JsonNode schema, ObjectNode alternative) {
        return isNullable(schema)
                ? JSON.objectNode().set("anyOf", JSON.arrayNode().addAll(List.of(alternative, nothing())))
                : alternative;
    }

    private static JsonNode withNull(JsonNode values) {
        boolean hasNull = Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .anyMatch(i -> values.get(i).isNull());
        return hasNull ? values : ((ArrayNode) values.deepCopy()).addNull();
    }
}
