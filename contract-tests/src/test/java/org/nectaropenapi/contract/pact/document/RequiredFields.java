package org.nectaropenapi.contract.pact.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.sandbox.document.Schemas;

/** The fields that a schema requires, those of nested objects and of the elements of lists included. */
final class RequiredFields {

    private final Schemas schemas;
    private final Set<String> found = new TreeSet<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();

    private RequiredFields(Schemas schemas) {
        this.schemas = schemas;
    }

    /** JSON paths such as {@code $.sites[*].id}. */
    static Set<String> of(Schemas schemas, JsonNode schema) {
        RequiredFields fields = new RequiredFields(schemas);
        fields.walk("$", schemas.resolve(schema));
        return fields.found;
    }

    private void walk(String path, JsonNode schema) {
        if (open.contains(schema)) {
            return;
        }
        open.push(schema);
        schema.path("required").forEach(name -> found.add(path + "." + name.asText()));
        schema.path("properties")
                .properties()
                .forEach(property -> walk(path + "." + property.getKey(), schemas.resolve(property.getValue())));
        if (schema.has("items")) {
            walk(path + "[*]", schemas.resolve(schema.path("items")));
        }
        open.pop();
    }
}
