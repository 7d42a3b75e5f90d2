package org.nectaropenapi.pacts.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.nectaropenapi.spec.model.Schemas;

/** The fields that a schema requires, those of nested objects and of the elements of lists included. */
final class RequiredFields {

    private final Schemas schemas;
    private final Map<String, String> found = new TreeMap<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();

    private RequiredFields(Schemas schemas) {
        this.schemas = schemas;
    }

    /** By JSON path, such as {@code $.sites[*].id}, the field, such as {@code Site.id}. */
    static Map<String, String> of(Schemas schemas, JsonNode schema) {
        RequiredFields fields = new RequiredFields(schemas);
        fields.walk("$", schema);
        return fields.found;
    }

    private void walk(String path, JsonNode reference) {
        JsonNode schema = schemas.resolve(reference);
        if (open.contains(schema)) {
            return;
        }
        String owner = reference.path("$ref").asText(path).replaceFirst(".*/", "");
        open.push(schema);
        schema.path("required").forEach(name -> found.put(path + "." + name.asText(), owner + "." + name.asText()));
        schema.path("properties")
                .properties()
                .forEach(property -> walk(path + "." + property.getKey(), property.getValue()));
        if (schema.has("items")) {
            walk(path + "[*]", schema.path("items"));
        }
        open.pop();
    }
}
