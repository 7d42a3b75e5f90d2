package org.nectaropenapi.strength;

import static org.nectaropenapi.strength.Tree.property;
import static org.nectaropenapi.strength.Tree.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Untruths about the fields of bodies.
 *
 * <p>A document that promises less of an answer (a field no longer required, a list of values no longer closed) is
 * still kept by the same service: nobody could notice, so such changes are not made. For requests they are: there the
 * service refuses what the document now allows.
 */
final class FieldMutations {
    private static final Map<String, String> OTHER_TYPE = Map.of(
            "string", "integer", "integer", "boolean", "number", "boolean", "boolean", "integer", "array", "string",
            "object", "string");
    private static final Map<String, String> OTHER_FORMAT = Map.of(
            "date",
            "date-time",
            "date-time",
            "date",
            "uuid",
            "date",
            "uri",
            "uuid",
            "email",
            "uuid",
            "decimal",
            "date");

    private final Tree tree;
    private final List<Mutation> found = new ArrayList<>();

    private FieldMutations(Tree tree) {
        this.tree = tree;
    }

    static List<Mutation> of(Tree tree) {
        FieldMutations mutations = new FieldMutations(tree);
        tree.answerSchemas().forEach(mutations::answer);
        tree.requestSchemas().forEach(mutations::request);
        return mutations.found;
    }

    private void answer(String schema) {
        for (String name : tree.properties(schema)) {
            JsonNode property = tree.property(schema, name);
            if (property.path("writeOnly").asBoolean(false)) {
                continue;
            }
            drop("drop-response-field", schema, name);
            rename("rename-response-field", schema, name);
            type("change-response-type", schema, name, property);
            format("change-response-format", schema, name, property);
            if (property.path("type").asText().equals("array")) {
                items(schema, name, property);
            }
        }
    }

    private void request(String schema) {
        for (String name : tree.properties(schema)) {
            JsonNode property = tree.property(schema, name);
            if (property.path("readOnly").asBoolean(false)) {
                continue;
            }
            drop("drop-request-field", schema, name);
            rename("rename-request-field", schema, name);
            type("change-request-type", schema, name, property);
            format("change-request-format", schema, name, property);
            required(schema, name);
            constraints(schema, name, property);
        }
    }

    private void drop(String operator, String schema, String name) {
        add(operator, schema, name, root -> {
            ((ObjectNode) schema(root, schema).path("properties")).remove(name);
            unrequire(root, schema, name);
        });
    }

    private void rename(String operator, String schema, String name) {
        add(operator, schema, name, root -> {
            ObjectNode properties = (ObjectNode) schema(root, schema).path("properties");
            properties.set(name + "Renamed", properties.remove(name));
            unrequire(root, schema, name);
        });
    }

    private void type(String operator, String schema, String name, JsonNode property) {
        String other = OTHER_TYPE.get(property.path("type").asText(""));
        if (other != null) {
            add(operator, schema, name, root -> retyped(property(root, schema, name), other));
        }
    }

    private void items(String schema, String name, JsonNode property) {
        String other = OTHER_TYPE.get(
                tree.resolved(property.path("items")).path("type").asText(""));
        if (other != null) {
            add("change-item-type", schema, name, root -> {
                ObjectNode array = property(root, schema, name);
                array.set("items", retyped(array.objectNode(), other));
            });
        }
    }

    private void format(String operator, String schema, String name, JsonNode property) {
        String other = OTHER_FORMAT.get(property.path("format").asText(""));
        if (other != null) {
            add(operator, schema, name, root -> property(root, schema, name)
                    .put("format", other)
                    .remove("pattern"));
        }
    }

    private void required(String schema, String name) {
        boolean required = false;
        for (JsonNode field : schema(tree.root(), schema).path("required")) {
            required |= field.asText().equals(name);
        }
        if (required) {
            add("drop-required", schema, name, root -> unrequire(root, schema, name));
        } else {
            add("add-required", schema, name, root -> schema(root, schema)
                    .withArray("required")
                    .add(name));
        }
    }

    private void constraints(String schema, String name, JsonNode property) {
        for (String most : List.of("maxLength", "maxItems", "maximum")) {
            if (property.path(most).canConvertToLong()) {
                add("tighten-" + most, schema, name, root -> property(root, schema, name)
                        .put(most, 1));
                add("loosen-" + most, schema, name, root -> property(root, schema, name)
                        .remove(most));
            }
        }
        for (String least : List.of("minLength", "minItems", "minimum")) {
            if (property.path(least).asLong(0) > 0) {
                add("loosen-" + least, schema, name, root -> property(root, schema, name)
                        .remove(least));
            }
        }
    }

    private void add(String operator, String schema, String name, Consumer<ObjectNode> edit) {
        found.add(new Mutation(operator, schema + "." + name, edit));
    }

    private static ObjectNode retyped(ObjectNode property, String type) {
        property.remove(
                List.of("format", "pattern", "enum", "items", "x-enum", "x-known-values", "x-also-accepts", "default"));
        property.remove(List.of("properties", "additionalProperties", "$ref", "maxLength", "minLength"));
        return property.put("type", type);
    }

    private static void unrequire(ObjectNode root, String schema, String name) {
        ObjectNode owner = schema(root, schema);
        if (owner.path("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (required.get(i).asText().equals(name)) {
                    required.remove(i);
                }
            }
        }
    }
}
