package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * The objects that an operation can create or change: those of the schema that it returns, wherever reads show them. Of
 * each it has the fields that a request can set, since others change by themselves while a service works.
 *
 * @param document the document
 * @param operation the operation that writes
 * @param fixtures reads the objects around the test
 */
record WrittenObjects(ApiDocument document, Operation operation, Fixtures fixtures) {

    /** Reads the objects by id; an object without an id is by its schema. */
    Map<String, JsonNode> read() {
        Map<String, JsonNode> objects = new TreeMap<>();
        written().ifPresent(schema -> {
            List<Operation> reads = new OperationGroups(document)
                    .reads()
                    .filter(read -> read.method().equals("GET") && shows(read, schema) && fixtures.canRead(read))
                    .toList();
            // Asking for an id may create the object, which lists then show.
            reads.stream()
                    .flatMap(read -> read.parametersIn("path").stream())
                    .forEach(parameter -> fixtures.id(parameter.name()));
            reads.forEach(read -> collect(schema, read, objects));
        });
        return objects;
    }

    /** Returns the schema of the objects: that of the response, or that of the object at the path. */
    private Optional<String> written() {
        return component(operation).or(() -> document.operations().stream()
                .filter(other -> other.method().equals("GET") && other.path().equals(operation.path()))
                .flatMap(other -> component(other).stream())
                .findFirst());
    }

    private Optional<String> component(Operation any) {
        return body(any).map(SchemaNode::component);
    }

    private Optional<SchemaNode> body(Operation any) {
        return any.successSchema().map(schema -> document.schemaNode(any.id(), schema));
    }

    private boolean shows(Operation read, String schema) {
        boolean[] found = {false};
        body(read).ifPresent(body -> body.forEachPlace(place -> found[0] |= schema.equals(place.component())));
        return found[0];
    }

    private void collect(String schema, Operation read, Map<String, JsonNode> objects) {
        Set<String> fields = operation.requestSchemas().values().stream()
                .flatMap(request -> document.schemaNode("body", request).properties().keySet().stream())
                .collect(Collectors.toSet());
        body(read).orElseThrow().walk(fixtures.read(read.id()), (place, value) -> {
            if (schema.equals(place.component()) && value.isObject() && fixtures.isOurs(value)) {
                ObjectNode settable = JsonNodeFactory.instance.objectNode();
                value.properties().stream()
                        .filter(field -> fields.contains(field.getKey()))
                        .forEach(field -> settable.set(field.getKey(), field.getValue()));
                objects.put(read.id() + " " + value.path("id").asText(schema), settable);
            }
            return true;
        });
    }
}
