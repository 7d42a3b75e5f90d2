package org.nectaropenapi.harness.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

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

    /** Returns the path of an operation with values for its parameters, in their order. */
    public String path(String operationId, Object... values) {
        String template = operation(operationId).servedPath();
        String path = template;
        for (Object value : values) {
            Matcher placeholder = PLACEHOLDER.matcher(path);
            if (!placeholder.find()) {
                throw otherParameters(operationId, template, values.length);
            }
            path = placeholder.replaceFirst(Matcher.quoteReplacement(value.toString()));
        }
        if (PLACEHOLDER.matcher(path).find()) {
            throw otherParameters(operationId, template, values.length);
        }
        return path;
    }

    private static NotInDocumentException otherParameters(String operationId, String path, int values) {
        return new NotInDocumentException("The document has " + operationId + " at the path " + path
                + ", whose number of parameters is not " + values + ".");
    }

    /** Returns the statuses of an operation's success, the first in the document first. */
    public List<Integer> successes(String operationId) {
        List<Integer> successes = operation(operationId).responses().keySet().stream()
                .filter(status -> status / 100 == 2)
                .toList();
        return require(Optional.of(successes).filter(all -> !all.isEmpty()), "success of " + operationId);
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
