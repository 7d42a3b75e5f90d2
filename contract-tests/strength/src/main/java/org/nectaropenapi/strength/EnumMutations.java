package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Untruths about complete lists of values. A list stands at every place that uses it, so it is changed at all of them.
 */
final class EnumMutations {
    private EnumMutations() {}

    static List<Mutation> of(Tree tree) {
        List<Mutation> found = new ArrayList<>();
        tree.root().path("components").path("schemas").properties().forEach(schema -> schema.getValue()
                .path("enum")
                .forEach(value -> found.add(new Mutation(
                        "drop-enum-value",
                        schema.getKey() + " " + value.asText(),
                        root -> drop(root, schema.getKey(), value)))));
        return found;
    }

    private static void drop(ObjectNode root, String list, JsonNode value) {
        without(Tree.schema(root, list), value);
        everywhere(root, list, value);
    }

    private static void everywhere(JsonNode node, String list, JsonNode value) {
        if (node.path("x-enum").asText("").equals(list)) {
            without(node, value);
        }
        node.forEach(child -> everywhere(child, list, value));
    }

    private static void without(JsonNode schema, JsonNode value) {
        if (schema.path("enum") instanceof ArrayNode values) {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (values.get(i).equals(value)) {
                    values.remove(i);
                }
            }
        }
    }
}
