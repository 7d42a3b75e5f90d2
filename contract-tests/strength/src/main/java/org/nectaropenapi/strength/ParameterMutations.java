package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Mutations of parameters; a shared parameter changes for one operation only. */
final class ParameterMutations {
    private static final Map<String, String> OTHER_TYPE =
            Map.of("string", "integer", "integer", "boolean", "boolean", "integer", "array", "integer");

    private final List<Mutation> found = new ArrayList<>();

    private ParameterMutations() {}

    static List<Mutation> of(ApiDocument document) {
        ParameterMutations mutations = new ParameterMutations();
        document.operations().forEach(operation -> operation
                .node()
                .child("parameters")
                .children()
                .forEach(parameter -> mutations.parameter(operation, parameter)));
        return mutations.found;
    }

    private void parameter(Operation operation, DocumentNode reference) {
        DocumentNode parameter = reference.resolve();
        String place = operation.id() + "." + parameter.text("in") + "." + parameter.text("name");
        if (parameter.text("in").equals("query")) {
            add("drop-parameter", place, reference, ArrayNode::remove);
            change(
                    "rename-parameter",
                    place,
                    reference,
                    copy -> copy.put("name", copy.path("name").asText() + "Renamed"));
            if (!parameter.flag("required")) {
                change("require-parameter", place, reference, copy -> copy.put("required", true));
            }
        }
        type(place, reference, parameter.child("schema").resolve());
    }

    private void type(String place, DocumentNode reference, DocumentNode schema) {
        String other = OTHER_TYPE.get(schema.text("type"));
        if (other != null) {
            change("change-parameter-type", place, reference, copy -> copy.putObject("schema")
                    .put("type", other));
        }
        String format = schema.text("format");
        if (!format.isEmpty()) {
            change("change-parameter-format", place, reference, copy -> copy.putObject("schema")
                    .put("type", "string")
                    .put("format", format.equals("date") ? "uuid" : "date"));
        }
    }

    private void change(String operator, String place, DocumentNode reference, Consumer<ObjectNode> edit) {
        add(operator, place, reference, (parameters, index) -> {
            ObjectNode copy = reference.resolve().node().deepCopy();
            edit.accept(copy);
            parameters.set(index, copy);
        });
    }

    private void add(String operator, String place, DocumentNode reference, ObjIntConsumer<ArrayNode> edit) {
        String list = reference.pointer().substring(0, reference.pointer().lastIndexOf('/'));
        int index = Integer.parseInt(reference.key());
        found.add(new Mutation(operator, place, root -> edit.accept((ArrayNode) root.at(list), index)));
    }
}
