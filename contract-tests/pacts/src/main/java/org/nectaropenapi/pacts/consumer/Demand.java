package org.nectaropenapi.pacts.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Reduces the document's examples to what a pact demands of the provider: the fields that the document requires and
 * those that the runtime of the client reads.
 *
 * <p>Pact has no optional fields: verification fails without any field that a pact shows. Optional fields are in the
 * responses that the consumer tests play to the client, and in no pact.
 */
final class Demand {

    private Demand() {}

    /**
     * Returns the least body of a response that the client must manage with.
     *
     * @return empty where it manages without one: a success that may be empty, and an error of which the document
     *     requires no field
     */
    static Optional<JsonNode> ofResponse(Operation operation, int status, SchemaNode schema, JsonNode example) {
        if (status < 300) {
            return operation.node().flag("x-may-be-empty")
                    ? Optional.empty()
                    : Optional.of(of(schema, example, readByRuntime(operation, example)));
        }
        return Optional.of(of(schema, example, Set.of())).filter(body -> !body.isEmpty());
    }

    /**
     * Returns the part of an example that is demanded.
     *
     * @param readByRuntime names of the fields of the whole body that are demanded although they are optional
     */
    static JsonNode of(SchemaNode schema, JsonNode example, Set<String> readByRuntime) {
        if (example instanceof ObjectNode object) {
            ObjectNode demanded = object.objectNode();
            object.properties().forEach(field -> {
                boolean named = schema.requires(field.getKey()) || readByRuntime.contains(field.getKey());
                schema.property(field.getKey())
                        .filter(property -> named)
                        .or(() -> entries(schema))
                        .ifPresent(property -> demanded.set(field.getKey(), inside(property, field.getValue())));
            });
            return demanded;
        }
        if (example instanceof ArrayNode array) {
            ArrayNode demanded = array.arrayNode();
            schema.items().ifPresent(items -> array.forEach(element -> demanded.add(inside(items, element))));
            return demanded;
        }
        return example;
    }

    /** Returns the schema of the entries of a map, an object that lists no fields. */
    static Optional<SchemaNode> entries(SchemaNode schema) {
        return schema.properties().isEmpty() ? schema.additionalProperties() : Optional.empty();
    }

    private static JsonNode inside(SchemaNode schema, JsonNode example) {
        // Pact has no rule for an object or null: such a field must be there, with any value.
        return schema.isNullable() && example.isContainerNode()
                ? NullNode.getInstance()
                : of(schema, example, Set.of());
    }

    private static Set<String> readByRuntime(Operation operation, JsonNode body) {
        Set<String> fields = new HashSet<>();
        operation.extension("x-pagination").ifPresent(paging -> {
            fields.addAll(List.of(paging.text("items"), paging.text("next")));
            if (operation.pagination().isPresent()) {
                fields.addAll(Pagination.POSITION);
            }
        });
        operation.extension("x-await").ifPresent(await -> {
            String status = await.text("field");
            fields.add(status);
            if (await.texts("failed").contains(body.path(status).asText())) {
                fields.add(await.text("reason"));
            }
        });
        operation.extension("x-download").ifPresent(download -> fields.add(download.text("url")));
        return fields;
    }
}
