package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;

/** Mutations of complete lists of values. A list is repeated at every place that uses it, so all copies change. */
final class EnumMutations {
    private EnumMutations() {}

    static List<Mutation> of(ApiDocument document) {
        List<Mutation> found = new ArrayList<>();
        document.components("schemas").forEach((name, schema) -> schema.texts("enum")
                .forEach(value -> found.add(
                        new Mutation("drop-enum-value", name + " " + value, root -> drop(root, name, value)))));
        return found;
    }

    private static void drop(ObjectNode root, String list, String value) {
        removeFrom(root.at("/components/schemas/" + list), value);
        root.findParents("x-enum").stream()
                .filter(schema -> schema.path("x-enum").asText().equals(list))
                .forEach(schema -> removeFrom(schema, value));
    }

    private static void removeFrom(JsonNode schema, String value) {
        if (schema.path("enum") instanceof ArrayNode values) {
            Mutation.removeTexts(values, value::equals);
        }
    }
}
