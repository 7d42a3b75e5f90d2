package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of the document that mutations look for. */
final class Tree {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final ObjectNode root;

    Tree(ObjectNode root) {
        this.root = root;
    }

    /**
     * An operation.
     *
     * @param path its path
     * @param method its method, lower case
     */
    record At(String path, String method) {
        ObjectNode in(ObjectNode root) {
            return (ObjectNode) root.path("paths").path(path).path(method);
        }
    }

    Map<String, At> operations() {
        Map<String, At> operations = new LinkedHashMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.put(
                                entry.getValue().path("operationId").asText(), new At(path.getKey(), entry.getKey()));
                    }
                }));
        return operations;
    }

    /** Component schemas that answers can contain, in a stable order. */
    Set<String> answerSchemas() {
        Set<String> names = new LinkedHashSet<>();
        operations()
                .values()
                .forEach(at -> at.in(root).path("responses").forEach(response -> collect(resolved(response), names)));
        return names;
    }

    /** Component schemas that requests can contain and answers cannot. */
    Set<String> requestSchemas() {
        Set<String> names = new LinkedHashSet<>();
        operations().values().forEach(at -> collect(at.in(root).path("requestBody"), names));
        names.removeAll(answerSchemas());
        return names;
    }

    /** The properties of a component schema. */
    List<String> properties(String schema) {
        List<String> names = new ArrayList<>();
        schema(root, schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    static ObjectNode schema(ObjectNode root, String name) {
        return (ObjectNode) root.path("components").path("schemas").path(name);
    }

    static ObjectNode property(ObjectNode root, String schema, String property) {
        return (ObjectNode) schema(root, schema).path("properties").path(property);
    }

    JsonNode property(String schema, String property) {
        return property(root, schema, property);
    }

    ObjectNode root() {
        return root;
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : node;
    }

    private void collect(JsonNode node, Set<String> names) {
        String reference = node.path("$ref").asText("");
        String prefix = "#/components/schemas/";
        if (reference.startsWith(prefix)) {
            String name = reference.substring(prefix.length());
            if (names.add(name)) {
                collect(schema(root, name), names);
            }
            return;
        }
        node.properties().forEach(entry -> {
            // Examples show values, not schemas.
            if (!entry.getKey().startsWith("example")) {
                collect(entry.getValue(), names);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, names));
        }
    }
}
