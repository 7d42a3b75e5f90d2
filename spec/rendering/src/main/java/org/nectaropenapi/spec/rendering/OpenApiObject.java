package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of objects that contain schemas, in OpenAPI 3.0 and 3.1, each with the keys that lead to further ones.
 * Under all other keys, examples and extensions among them, stand values that look like such objects at most.
 */
enum OpenApiObject {
    DOCUMENT,
    COMPONENTS,
    PATH_ITEM,
    CALLBACK,
    OPERATION,
    PARAMETER,
    REQUEST_BODY,
    RESPONSE,
    MEDIA_TYPE,
    ENCODING,
    SCHEMA;

    /** Makes a node of a document out of another one. */
    interface Rewriting {
        JsonNode apply(OpenApiObject kind, ObjectNode node);
    }

    private enum Shape {
        ONE,
        MAP,
        LIST
    }

    private record Child(Shape shape, OpenApiObject kind) {
        static Child one(OpenApiObject kind) {
            return new Child(Shape.ONE, kind);
        }

        static Child map(OpenApiObject kind) {
            return new Child(Shape.MAP, kind);
        }

        static Child list(OpenApiObject kind) {
            return new Child(Shape.LIST, kind);
        }
    }

    private static final Map<OpenApiObject, Map<String, Child>> CHILDREN = Map.ofEntries(
            Map.entry(
                    DOCUMENT,
                    Map.of(
                            "paths", Child.map(PATH_ITEM),
                            "webhooks", Child.map(PATH_ITEM),
                            "x-webhooks", Child.map(PATH_ITEM),
                            "components", Child.one(COMPONENTS))),
            Map.entry(
                    COMPONENTS,
                    Map.of(
                            "schemas", Child.map(SCHEMA),
                            "responses", Child.map(RESPONSE),
                            "parameters", Child.map(PARAMETER),
                            "headers", Child.map(PARAMETER),
                            "requestBodies", Child.map(REQUEST_BODY),
                            "callbacks", Child.map(CALLBACK),
                            "pathItems", Child.map(PATH_ITEM))),
            Map.entry(
                    PATH_ITEM,
                    Map.of(
                            "parameters", Child.list(PARAMETER),
                            "get", Child.one(OPERATION),
                            "put", Child.one(OPERATION),
                            "post", Child.one(OPERATION),
                            "delete", Child.one(OPERATION),
                            "options", Child.one(OPERATION),
                            "head", Child.one(OPERATION),
                            "patch", Child.one(OPERATION),
                            "trace", Child.one(OPERATION))),
            Map.entry(
                    OPERATION,
                    Map.of(
                            "parameters", Child.list(PARAMETER),
                            "requestBody", Child.one(REQUEST_BODY),
                            "responses", Child.map(RESPONSE),
                            "callbacks", Child.map(CALLBACK))),
            Map.entry(PARAMETER, Map.of("schema", Child.one(SCHEMA), "content", Child.map(MEDIA_TYPE))),
            Map.entry(REQUEST_BODY, Map.of("content", Child.map(MEDIA_TYPE))),
            Map.entry(RESPONSE, Map.of("headers", Child.map(PARAMETER), "content", Child.map(MEDIA_TYPE))),
            Map.entry(MEDIA_TYPE, Map.of("schema", Child.one(SCHEMA), "encoding", Child.map(ENCODING))),
            Map.entry(ENCODING, Map.of("headers", Child.map(PARAMETER))),
            Map.entry(
                    SCHEMA,
                    Map.of(
                            "properties", Child.map(SCHEMA),
                            "items", Child.one(SCHEMA),
                            "additionalProperties", Child.one(SCHEMA),
                            "not", Child.one(SCHEMA),
                            "allOf", Child.list(SCHEMA),
                            "anyOf", Child.list(SCHEMA),
                            "oneOf", Child.list(SCHEMA))));

    /**
     * Rewrites the objects directly below one of this kind.
     *
     * @param node an object of this kind
     * @param rewriting makes the new objects
     * @return a copy with the new objects, in the order of the node's keys
     */
    ObjectNode rewriteChildren(ObjectNode node, Rewriting rewriting) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> copy.set(entry.getKey(), rewritten(entry, rewriting)));
        return copy;
    }

    private JsonNode rewritten(Entry<String, JsonNode> entry, Rewriting rewriting) {
        JsonNode value = entry.getValue();
        @Nullable Child child = child(entry.getKey());
        if (child == null) {
            return value.deepCopy();
        }
        return switch (child.shape()) {
            case ONE -> rewritten(child.kind(), value, rewriting);
            case MAP -> rewrittenMap(child.kind(), value, rewriting);
            case LIST -> rewrittenList(child.kind(), value, rewriting);
        };
    }

    private @Nullable Child child(String key) {
        // Each key of a callback is a URL and leads to a path.
        return this == CALLBACK
                ? Child.one(PATH_ITEM)
                : CHILDREN.getOrDefault(this, Map.of()).get(key);
    }

    private static JsonNode rewritten(OpenApiObject kind, JsonNode value, Rewriting rewriting) {
        return value instanceof ObjectNode object ? rewriting.apply(kind, object) : value.deepCopy();
    }

    private static JsonNode rewrittenMap(OpenApiObject kind, JsonNode map, Rewriting rewriting) {
        if (!map.isObject()) {
            return map.deepCopy();
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        map.properties().forEach(entry -> copy.set(entry.getKey(), rewritten(kind, entry.getValue(), rewriting)));
        return copy;
    }

    private static JsonNode rewrittenList(OpenApiObject kind, JsonNode list, Rewriting rewriting) {
        if (!list.isArray()) {
            return list.deepCopy();
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        list.forEach(element -> copy.add(rewritten(kind, element, rewriting)));
        return copy;
    }
}
