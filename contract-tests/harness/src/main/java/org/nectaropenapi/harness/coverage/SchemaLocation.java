package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body: a field of an object, an element of an array, or the whole.
 *
 * @param owner the component schema of the object with the path from it, or {@code operationId.status} with the path
 *     where no schema on the way has a name
 * @param field name of the field; empty for an element and for the whole
 * @param component the component schema that the place refers to, or null
 * @param schema the schema of the place, references followed; null when the document does not have the field
 */
public record SchemaLocation(
        String owner,
        String field,
        @Nullable String component,
        @Nullable JsonNode schema) {

    /** Whether it is a field of an object. */
    public boolean isField() {
        return !field.isEmpty();
    }

    /** The place as reports name it, such as {@code Company.name}. */
    public String location() {
        return isField() ? owner + "." + field : owner;
    }

    /** Name of the list of values that belongs to the place. */
    public String listName() {
        String list = schema == null ? "" : schema.path("x-enum").asText("");
        if (!list.isEmpty()) {
            return list;
        }
        return component == null ? location() : component;
    }
}
