package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the document.
 *
 * @param id its operationId
 * @param tag the first of its tags
 * @param method the HTTP method, upper case
 * @param path the path template as the document writes it
 * @param parameters path and query parameters, references resolved
 * @param requestSchemas request schemas by media type; empty when the operation takes no body
 * @param bodyRequired whether a request without a body is refused
 * @param responses documented answers by status
 * @param pagination how its answers travel in pages; empty when they do not
 */
public record Operation(
        String id,
        String tag,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> requestSchemas,
        boolean bodyRequired,
        Map<Integer, Map<String, JsonNode>> responses,
        Optional<Pagination> pagination) {
    private static final String JSON = "application/json";

    /** {@return the parameters that travel in the query} */
    public List<Parameter> queryParameters() {
        return parameters.stream().filter(p -> p.in().equals("query")).toList();
    }

    /**
     * Finds a path parameter.
     *
     * @param name its name in the template
     * @return the parameter, or empty when the document does not declare it
     */
    public Optional<Parameter> pathParameter(String name) {
        return parameters.stream()
                .filter(p -> p.in().equals("path") && p.name().equals(name))
                .findFirst();
    }

    /** {@return the schema of a successful answer's JSON; empty when such an answer has no body} */
    public Optional<JsonNode> successSchema() {
        return responses.entrySet().stream()
                .filter(e -> e.getKey() < 300 && e.getValue().containsKey(JSON))
                .map(e -> e.getValue().get(JSON))
                .findFirst();
    }

    /** {@return the schema of a JSON request; empty when the operation takes none} */
    public Optional<JsonNode> requestSchema() {
        return Optional.ofNullable(requestSchemas.get(JSON));
    }

    /** {@return the operation as a reader of the document would look it up: method, path and operationId} */
    public String label() {
        return id + " (" + method + " " + path + ")";
    }
}
