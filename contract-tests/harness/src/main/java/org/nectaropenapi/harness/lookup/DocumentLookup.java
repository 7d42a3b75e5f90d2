package org.nectaropenapi.harness.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Finds operations, parameters, schemas, fields and events by the names that tests use.
 *
 * <p>Each method throws a {@link NotInDocumentException} when the document does not have what it looks for.
 */
public final class DocumentLookup {
    private final ApiDocument document;

    public DocumentLookup(ApiDocument document) {
        this.document = document;
    }

    public Operation operation(String operationId) {
        return require(
                document.operations().stream()
                        .filter(operation -> operation.id().equals(operationId))
                        .findFirst(),
                "operation " + operationId);
    }

    /** Returns a parameter of an operation, wherever it travels. */
    public Parameter parameter(String operationId, String name) {
        return require(
                operation(operationId).parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst(),
                "parameter " + name + " of " + operationId);
    }

    public SchemaNode schema(String name) {
        return require(
                Optional.of(document.schemaNode(name, document.schema(name).node()))
                        .filter(SchemaNode::exists),
                "schema " + name);
    }

    /** Returns a property of a component schema. */
    public SchemaNode property(String schema, String name) {
        return require(schema(schema).property(name), "property " + schema + "." + name);
    }

    /** Returns the schema of an event's payload. */
    public JsonNode event(String type) {
        return require(Optional.ofNullable(document.events().get(type)), "event " + type);
    }

    private static <T> T require(Optional<T> found, String name) {
        return found.orElseThrow(() -> new NotInDocumentException("The document has no " + name + "."));
    }
}
