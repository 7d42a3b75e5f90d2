package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which operations and events show a component schema, and whether callers send or receive it. */
final class SchemaUsage {

    /** The operations of a document that reach one schema. */
    static final class Reach {
        final Set<String> sent = new TreeSet<>();
        final Set<String> received = new TreeSet<>();

        private void add(Reach other) {
            sent.addAll(other.sent);
            received.addAll(other.received);
        }
    }

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final Map<String, Reach> reaches = new HashMap<>();

    private SchemaUsage(JsonNode document) {
        this.document = document;
    }

    static SchemaUsage of(JsonNode document) {
        SchemaUsage usage = new SchemaUsage(document);
        for (OperationAt operation : OperationAt.all(document)) {
            usage.walk(operation.parametersAndBody(document), operation.id(), operation.isEvent(), new HashSet<>());
            if (!operation.isEvent()) {
                usage.walk(operation.node().path("responses"), operation.id(), true, new HashSet<>());
            }
        }
        return usage;
    }

    Reach of(String schema) {
        return reaches.getOrDefault(schema, new Reach());
    }

    /** What the schema of that name is in two documents. */
    static ChangeLocation place(String name, String pointer, SchemaUsage before, SchemaUsage after) {
        Reach both = new Reach();
        both.add(before.of(name));
        both.add(after.of(name));
        Set<String> operations = new TreeSet<>(both.sent);
        operations.addAll(both.received);
        return new ChangeLocation(name, pointer, pointer, !both.sent.isEmpty(), !both.received.isEmpty(), operations);
    }

    private void walk(JsonNode node, String operation, boolean received, Set<String> seen) {
        String reference = node.path("$ref").asText("");
        // Lists of values are shared by YAML anchors, so a property names the component it belongs to instead of
        // referring to it.
        String list = node.path("x-enum").asText("");
        if (!list.isEmpty()) {
            record(list, operation, received);
        }
        if (!reference.isEmpty() && seen.add(reference)) {
            if (reference.startsWith(SCHEMAS)) {
                record(reference.substring(SCHEMAS.length()), operation, received);
            }
            walk(document.at(reference.substring(1)), operation, received, seen);
        }
        if (reference.isEmpty()) {
            node.properties().forEach(field -> {
                if (!field.getKey().startsWith("example")) {
                    walk(field.getValue(), operation, received, seen);
                }
            });
            if (node.isArray()) {
                node.forEach(element -> walk(element, operation, received, seen));
            }
        }
    }

    private void record(String schema, String operation, boolean received) {
        Reach reach = reaches.computeIfAbsent(schema, name -> new Reach());
        (received ? reach.received : reach.sent).add(operation);
    }
}
