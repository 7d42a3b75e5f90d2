package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** The extensions of a schema, none where it has none. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The document's model has schemas as raw types.
final class Extensions {

    private Extensions() {}

    static Map<String, Object> of(Schema schema) {
        return schema.getExtensions() == null ? Map.of() : schema.getExtensions();
    }
}
