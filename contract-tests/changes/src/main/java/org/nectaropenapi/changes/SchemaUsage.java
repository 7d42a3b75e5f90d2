package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Finds the operations and events of two documents that use a component schema, and whether callers send it. */
final class SchemaUsage {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Set<String>> sent = new HashMap<>();
    private final Map<String, Set<String>> received = new HashMap<>();

    SchemaUsage(ApiDocument released, ApiDocument current) {
        add(released);
        add(current);
    }

    /** Returns the pair of a component schema with its usage. */
    NodePair place(String schema, NodePair nodes) {
        Set<String> operations = new TreeSet<>(sent.getOrDefault(schema, Set.of()));
        operations.addAll(received.getOrDefault(schema, Set.of()));
        return new NodePair(
                schema, nodes.old(), nodes.now(), sent.containsKey(schema), received.containsKey(schema), operations);
    }

    private void add(ApiDocument document) {
        JsonNode tree = document.root().node();
        for (Operation operation : document.operationsAndWebhooks()) {
            Map<String, Set<String>> ofRequest = operation.isWebhook() ? received : sent;
            Set<String> visited = new HashSet<>();
            walk(tree, operation.pathItem().node().path("parameters"), operation.id(), ofRequest, visited);
            walk(tree, operation.node().node().path("parameters"), operation.id(), ofRequest, visited);
            walk(tree, operation.node().node().path("requestBody"), operation.id(), ofRequest, visited);
            if (!operation.isWebhook()) {
                walk(tree, operation.node().node().path("responses"), operation.id(), received, new HashSet<>());
            }
        }
    }

    private static void walk(
            JsonNode tree, JsonNode node, String operation, Map<String, Set<String>> users, Set<String> visited) {
        // YAML anchors share lists of values, so a property names its component instead of referring to it.
        String list = node.path("x-enum").asText("");
        if (!list.isEmpty()) {
            record(list, operation, users);
        }
        String reference = node.path("$ref").asText("");
        if (!reference.isEmpty()) {
            if (visited.add(reference)) {
                if (reference.startsWith(SCHEMAS)) {
                    record(reference.substring(SCHEMAS.length()), operation, users);
                }
                walk(tree, tree.at(reference.substring(1)), operation, users, visited);
            }
        } else if (node.isArray()) {
            node.forEach(element -> walk(tree, element, operation, users, visited));
        } else {
            node.properties().stream()
                    .filter(field -> !field.getKey().startsWith("example"))
                    .forEach(field -> walk(tree, field.getValue(), operation, users, visited));
        }
    }

    private static void record(String schema, String operation, Map<String, Set<String>> users) {
        users.computeIfAbsent(schema, name -> new TreeSet<>()).add(operation);
    }
}
