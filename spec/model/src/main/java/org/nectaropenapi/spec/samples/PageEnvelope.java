package org.nectaropenapi.spec.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.SchemaNode;

/** Builds the envelope of a list that has a single page. */
public final class PageEnvelope {
    private PageEnvelope() {}

    /**
     * Wraps rows.
     *
     * @param operation the operation that returns the list
     * @param schema the schema of the envelope
     * @param field the field for the rows
     * @param rows all rows
     * @return the envelope: flags are false, which ends the list, numbers count rows or the one page
     */
    public static ObjectNode around(Operation operation, SchemaNode schema, String field, JsonNode rows) {
        Optional<String> total = operation.pagination().map(Pagination::total);
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach((name, property) -> {
            switch (property.type()) {
                case "boolean" -> envelope.put(name, false);
                case "integer", "number" ->
                    envelope.put(name, isCount(name, total) ? Math.max(rows.size(), isTotal(name, total) ? 0 : 1) : 1);
                default -> {
                    if (property.isNullable()) {
                        envelope.putNull(name);
                    }
                }
            }
        });
        envelope.set(field, rows);
        return envelope;
    }

    private static boolean isTotal(String name, Optional<String> total) {
        return total.filter(name::equals).isPresent();
    }

    /** Tells whether a number counts rows: their total, or the size of a page. */
    private static boolean isCount(String name, Optional<String> total) {
        return isTotal(name, total) || name.matches("(?i).*(size|limit|per_?page).*");
    }
}
