package org.nectaropenapi.spec.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;

/** Finds the field of an envelope that holds the rows of a list. */
public final class RowField {
    private RowField() {}

    /**
     * Finds the field in a schema.
     *
     * @param operation the operation whose body it is
     * @param schema the schema of an object
     * @return the field that x-pagination names, else the only array; empty when there is neither
     */
    public static Optional<String> of(Operation operation, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        Optional<String> named = operation.pagination().map(Pagination::items).filter(properties::has);
        if (named.isPresent()) {
            return named;
        }
        List<String> arrays = properties.properties().stream()
                .filter(property -> property.getValue().path("type").asText().equals("array"))
                .map(Map.Entry::getKey)
                .toList();
        return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
    }

    /**
     * Finds the field in a value.
     *
     * @param operation the operation whose body it is
     * @param value an object
     * @return the field that x-pagination names, else the only array; empty when there is neither
     */
    public static Optional<String> in(Operation operation, JsonNode value) {
        Optional<String> named = operation.pagination().map(Pagination::items).filter(name -> value.path(name)
                .isArray());
        if (named.isPresent()) {
            return named;
        }
        List<String> arrays = value.properties().stream()
                .filter(field -> field.getValue().isArray())
                .map(Map.Entry::getKey)
                .toList();
        return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
    }
}
