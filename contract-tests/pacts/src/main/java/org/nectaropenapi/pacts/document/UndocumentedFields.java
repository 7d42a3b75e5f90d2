package org.nectaropenapi.pacts.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.Schemas;

/** Finds what a request has and its schema does not. A server would ignore it; a client must not rely on that. */
final class UndocumentedFields {

    private final Schemas schemas;
    private final List<String> found = new ArrayList<>();

    private UndocumentedFields(Schemas schemas) {
        this.schemas = schemas;
    }

    static List<String> of(Schemas schemas, JsonNode schema, JsonNode value) {
        UndocumentedFields fields = new UndocumentedFields(schemas);
        fields.walk("", schemas.resolve(schema), value);
        return fields.found;
    }

    private void walk(String path, JsonNode schema, JsonNode value) {
        value.elements().forEachRemaining(element -> {
            if (value.isArray()) {
                walk(path + "[]", schemas.resolve(schema.path("items")), element);
            }
        });
        boolean isOpen = schema.has("additionalProperties") || !schema.has("properties");
        value.properties().forEach(field -> {
            String place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode property = schema.path("properties").path(field.getKey());
            if (property.isMissingNode() && !isOpen) {
                found.add(place);
            } else {
                walk(place, schemas.resolve(property), field.getValue());
            }
        });
    }
}
