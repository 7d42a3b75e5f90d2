package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A path or query parameter of an operation.
 *
 * @param name its name in the path template or the query
 * @param in {@code path} or {@code query}
 * @param required whether a request without it is refused
 * @param schema its schema as the document writes it
 */
public record Parameter(String name, String in, boolean required, JsonNode schema) {

    /** {@return whether the parameter may be repeated} */
    public boolean isArray() {
        return "array".equals(schema.path("type").asText());
    }

    /** {@return the schema of one value} */
    public JsonNode valueSchema() {
        return isArray() ? schema.path("items") : schema;
    }
}
