package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * Mutations of the fields of bodies.
 *
 * <p>A service still fulfils a document that promises less of a response, such as a field that is no longer required,
 * so no test could detect such a mutation and none is made. For requests they are made: there the service refuses what
 * the document now allows.
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

    private final ApiDocument document;
    private final List<Mutation> found = new ArrayList<>();

    private FieldMutations(ApiDocument document) {
        this.document = document;
    }

    static List<Mutation> of(ApiDocument document) {
        FieldMutations mutations = new FieldMutations(document);
        responseSchemas(document).forEach(mutations::responseFields);
        requestSchemas(document).forEach(mutations::requestFields);
        return mutations.found;
    }

    /** Returns the component schemas that responses can contain. */
    static Set<String> responseSchemas(ApiDocument document) {
        Set<String> names = new LinkedHashSet<>();
        document.operations().forEach(operation -> operation.responses().values().stream()
                .flatMap(schemas -> schemas.values().stream())
                .forEach(schema -> addComponents(document, schema, names)));
        return names;
    }

    /** Returns the component schemas that requests can contain and responses cannot. */
    static Set<String> requestSchemas(ApiDocument document) {
        Set<String> names = new LinkedHashSet<>();
        document.operations()
                .forEach(operation ->
                        operation.requestSchemas().values().forEach(schema -> addComponents(document, schema, names)));
        names.removeAll(responseSchemas(document));
        return names;
    }

    /** Returns the component schemas that the requests and responses of each operation can contain. */
    static Map<String, Set<String>> schemasByOperation(ApiDocument document) {
        return document.operations().stream().collect(Collectors.toMap(Operation::id, operation -> {
            Set<String> names = new LinkedHashSet<>();
            schemas(operation).forEach(schema -> addComponents(document, schema, names));
            return names;
        }));
    }

    private static Stream<JsonNode> schemas(Operation operation) {
        return Stream.concat(
                operation.requestSchemas().values().stream(),
                operation.responses().values().stream().flatMap(byType -> byType.values().stream()));
    }

    private static void addComponents(ApiDocument document, JsonNode schema, Set<String> names) {
        document.schemaNode("", schema).forEachPlace(place -> {
            if (place.component() != null) {
                names.add(place.component());
            }
        });
    }

    private void responseFields(String schema) {
        for (DocumentNode property : document.schema(schema).child("properties").children()) {
            if (!property.flag("writeOnly")) {
                drop("drop-response-field", schema, property);
                rename("rename-response-field", schema, property);
                type("change-response-type", schema, property);
                format("change-response-format", schema, property);
                items(schema, property);
            }
        }
    }

    private void requestFields(String schema) {
        for (DocumentNode property : document.schema(schema).child("properties").children()) {
            if (!property.flag("readOnly")) {
                drop("drop-request-field", schema, property);
                rename("rename-request-field", schema, property);
                type("change-request-type", schema, property);
                format("change-request-format", schema, property);
                required(schema, property.key());
                constraints(schema, property);
            }
        }
    }

    private void drop(String operator, String schema, DocumentNode property) {
        addToSchema(operator, schema, property.key(), node -> {
            ((ObjectNode) node.path("properties")).remove(property.key());
            makeOptional(node, property.key());
        });
    }

    private void rename(String operator, String schema, DocumentNode property) {
        addToSchema(operator, schema, property.key(), node -> {
            ObjectNode properties = (ObjectNode) node.path("properties");
            properties.set(property.key() + "Renamed", properties.remove(property.key()));
            makeOptional(node, property.key());
        });
    }

    private void type(String operator, String schema, DocumentNode property) {
        String other = OTHER_TYPE.get(property.text("type"));
        if (other != null) {
            add(operator, schema, property, node -> retyped(node, other));
        }
    }

    private void items(String schema, DocumentNode property) {
        String other = OTHER_TYPE.get(property.child("items").resolve().text("type"));
        if (other != null) {
            add("change-item-type", schema, property, array -> array.set("items", retyped(array.objectNode(), other)));
        }
    }

    private void format(String operator, String schema, DocumentNode property) {
        String other = OTHER_FORMAT.get(property.text("format"));
        if (other != null) {
            add(operator, schema, property, node -> node.put("format", other).remove("pattern"));
        }
    }

    private void required(String schema, String name) {
        if (document.schema(schema).texts("required").contains(name)) {
            addToSchema("drop-required", schema, name, node -> makeOptional(node, name));
        } else {
            addToSchema("add-required", schema, name, node -> node.withArray("required")
                    .add(name));
        }
    }

    private void constraints(String schema, DocumentNode property) {
        for (String maximum : List.of("maxLength", "maxItems", "maximum")) {
            if (property.node().path(maximum).canConvertToLong()) {
                add("tighten-" + maximum, schema, property, node -> node.put(maximum, 1));
                add("loosen-" + maximum, schema, property, node -> node.remove(maximum));
            }
        }
        for (String minimum : List.of("minLength", "minItems", "minimum")) {
            if (property.node().path(minimum).asLong(0) > 0) {
                add("loosen-" + minimum, schema, property, node -> node.remove(minimum));
            }
        }
    }

    private void add(String operator, String schema, DocumentNode property, Consumer<ObjectNode> edit) {
        found.add(Mutation.at(property.pointer(), operator, schema + "." + property.key(), edit));
    }

    private void addToSchema(String operator, String schema, String name, Consumer<ObjectNode> edit) {
        found.add(Mutation.at(document.schema(schema).pointer(), operator, schema + "." + name, edit));
    }

    private static ObjectNode retyped(ObjectNode property, String type) {
        property.remove(
                List.of("format", "pattern", "enum", "items", "x-enum", "x-known-values", "x-also-accepts", "default"));
        property.remove(List.of("properties", "additionalProperties", "$ref", "maxLength", "minLength"));
        return property.put("type", type);
    }

    private static void makeOptional(ObjectNode schema, String name) {
        if (schema.path("required") instanceof ArrayNode required) {
            Mutation.removeTexts(required, name::equals);
        }
    }
}
