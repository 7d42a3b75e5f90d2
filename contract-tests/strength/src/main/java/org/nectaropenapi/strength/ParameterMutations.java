package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Untruths about the parameters of operations; a shared parameter is changed for one operation alone. */
final class ParameterMutations {
    private static final Map<String, String> OTHER_TYPE =
            Map.of("string", "integer", "integer", "boolean", "boolean", "integer", "array", "integer");

    private final Tree tree;
    private final List<Mutation> found = new ArrayList<>();

    private ParameterMutations(Tree tree) {
        this.tree = tree;
    }

    static List<Mutation> of(Tree tree) {
        ParameterMutations mutations = new ParameterMutations(tree);
        tree.operations().forEach(mutations::operation);
        return mutations.found;
    }

    private void operation(String id, Tree.At at) {
        JsonNode parameters = at.in(tree.root()).path("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            JsonNode parameter = tree.resolved(parameters.get(i));
            String place = id + "." + parameter.path("in").asText() + "."
                    + parameter.path("name").asText();
            boolean query = parameter.path("in").asText().equals("query");
            if (query) {
                int index = i;
                found.add(new Mutation("drop-parameter", place, root -> ((ArrayNode)
                                at.in(root).path("parameters"))
                        .remove(index)));
                change(
                        "rename-parameter",
                        place,
                        at,
                        i,
                        copy -> copy.put("name", copy.path("name").asText() + "Renamed"));
                if (!parameter.path("required").asBoolean(false)) {
                    change("require-parameter", place, at, i, copy -> copy.put("required", true));
                }
            }
            type(place, at, i, tree.resolved(parameter.path("schema")));
        }
    }

    private void type(String place, Tree.At at, int index, JsonNode schema) {
        String other = OTHER_TYPE.get(schema.path("type").asText(""));
        if (other != null) {
            change("change-parameter-type", place, at, index, copy -> copy.putObject("schema")
                    .put("type", other));
        }
        String format = schema.path("format").asText("");
        if (!format.isEmpty()) {
            change("change-parameter-format", place, at, index, copy -> copy.putObject("schema")
                    .put("type", "string")
                    .put("format", format.equals("date") ? "uuid" : "date"));
        }
    }

    private void change(String operator, String place, Tree.At at, int index, Consumer<ObjectNode> edit) {
        found.add(new Mutation(operator, place, root -> {
            ArrayNode parameters = (ArrayNode) at.in(root).path("parameters");
            ObjectNode copy = new Tree(root).resolved(parameters.get(index)).deepCopy();
            edit.accept(copy);
            parameters.set(index, copy);
        }));
    }
}
