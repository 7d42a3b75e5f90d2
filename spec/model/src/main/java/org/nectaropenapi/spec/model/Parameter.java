package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name its name on the wire
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param required whether a request without it is refused
 * @param schema its schema, references resolved
 * @param node the parameter as the document writes it, with its place
 */
public record Parameter(String name, String in, boolean required, JsonNode schema, DocumentNode node) {

    static Parameter of(DocumentNode node) {
        return new Parameter(
                node.text("name"),
                node.text("in"),
                node.flag("required"),
                node.child("schema").resolve().node(),
                node);
    }

    /** {@return whether the parameter may be repeated} */
    public boolean isArray() {
        return "array".equals(schema.path("type").asText());
    }

    /** {@return the schema of one value} */
    public JsonNode valueSchema() {
        return isArray() ? schema.path("items") : schema;
    }
}
