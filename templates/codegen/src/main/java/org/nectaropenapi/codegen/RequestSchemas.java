package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** The names of the component schemas that request bodies use, directly or inside of others. */
@SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
final class RequestSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> names = new HashSet<>();

    private RequestSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static Set<String> of(OpenAPI document) {
        RequestSchemas found = new RequestSchemas(document.getComponents().getSchemas());
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> ModelUtils.getReferencedRequestBody(document, body).getContent().values().stream())
                .forEach(content -> found.add(content.getSchema()));
        return Set.copyOf(found.names);
    }

    private void add(@Nullable Object node) {
        if (!(node instanceof Schema schema)) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = ModelUtils.getSimpleRef(schema.get$ref());
            if (names.add(name)) {
                add(schemas.get(name));
            }
        }
        add(schema.getItems());
        add(schema.getAdditionalProperties());
        if (schema.getProperties() instanceof Map<?, ?> properties) {
            properties.values().forEach(this::add);
        }
    }
}
