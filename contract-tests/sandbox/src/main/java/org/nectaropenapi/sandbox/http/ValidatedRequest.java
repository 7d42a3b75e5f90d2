package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.nectaropenapi.spec.model.Operation;

/**
 * A request whose key, path, parameters and body are valid by the document.
 *
 * @param operation the operation that is called
 * @param apiKey the key of the request
 * @param pathValues path parameters by name, decoded
 * @param query query parameters by name, those of the document only
 * @param json the JSON of the body, or the fields of a form
 * @param files the files of a multipart form by field name
 * @param waiver tells which optional checks are off for this request
 */
public record ValidatedRequest(
        Operation operation,
        String apiKey,
        Map<String, String> pathValues,
        Map<String, List<String>> query,
        JsonNode json,
        Map<String, FormFile> files,
        Predicate<OptionalCheck> waiver) {

    /**
     * Reads an id from the path.
     *
     * @param name name of the path parameter
     * @return the id
     * @throws Problem 404 when it is no UUID
     */
    public UUID pathId(String name) {
        return Uuids.parse(pathText(name)).orElseThrow(() -> Problem.notFound(name.replace("_id", "")));
    }

    /**
     * Reads a path parameter.
     *
     * @param name name of the path parameter
     * @return its decoded value
     */
    public String pathText(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalStateException("The document's " + operation.label() + " has no path parameter " + name
                    + "; adapt the handler to the document.");
        }
        return value;
    }

    /**
     * Reads a query parameter; the last of several values.
     *
     * @param name name of the parameter
     * @return its value, or the default of the document, or empty
     */
    public Optional<String> query(String name) {
        List<String> values = queryAll(name);
        return values.isEmpty() ? defaultOf(name) : Optional.of(values.get(values.size() - 1));
    }

    private Optional<String> defaultOf(String name) {
        return operation.queryParameters().stream()
                .filter(p -> p.name().equals(name) && p.schema().has("default"))
                .map(p -> p.schema().path("default").asText())
                .findFirst();
    }

    /**
     * Reads a query parameter that may be repeated.
     *
     * @param name name of the parameter
     * @return its values in order
     */
    public List<String> queryAll(String name) {
        return query.getOrDefault(name, List.of());
    }

    /**
     * Returns whether a misbehaviour switches a check off. Call it only where the check would fail.
     *
     * @param check the check
     * @return whether the handler skips it
     */
    public boolean waives(OptionalCheck check) {
        return waiver.test(check);
    }

    /** {@return the JSON object of the body, or the form's fields; an empty object without a body} */
    public ObjectNode body() {
        return json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    /**
     * Reads a file of a multipart body.
     *
     * @param field name of the form field
     * @return the file, or empty when there is none
     */
    public Optional<FormFile> file(String field) {
        return Optional.ofNullable(files.get(field));
    }
}
