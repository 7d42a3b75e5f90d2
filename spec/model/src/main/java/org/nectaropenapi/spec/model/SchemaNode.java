package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A schema at its place in a body: a field of an object, an element of an array, or the whole body.
 *
 * <p>Places are named after the nearest component schema around them, such as {@code Company.sites[].name}, or after
 * the body where no schema on the way has a name, such as {@code getThing.200}.
 *
 * @param document the document
 * @param owner name of the object that has the field, or of the place itself when it is no field
 * @param field name of the field; empty for an element and for the whole body
 * @param component the component schema that the place refers to; null when the schema is written out
 * @param definition the schema with references followed; a missing node when the document does not have the field
 */
public record SchemaNode(
        ApiDocument document,
        String owner,
        String field,
        @Nullable String component,
        JsonNode definition) {

    /** Visits the places of a value. */
    public interface Visitor {

        /**
         * Visits a value that the document has a schema for.
         *
         * @param schema the schema at its place
         * @param value the value
         * @return whether to visit what is inside the value
         */
        boolean visit(SchemaNode schema, JsonNode value);

        /**
         * Visits a field that the schema of its object does not list.
         *
         * @param schema the field's place, without definition
         * @param value the value of the field
         */
        default void visitUndocumented(SchemaNode schema, JsonNode value) {
            // Most visitors are about documented fields.
        }
    }

    static SchemaNode of(ApiDocument document, String name, JsonNode schema) {
        return at(document, name, "", schema);
    }

    private static SchemaNode at(ApiDocument document, String owner, String field, JsonNode schema) {
        @Nullable String component = null;
        JsonNode definition = schema;
        for (int hops = 0; definition.path("$ref").isTextual() && hops < 50; hops++) {
            component = DocumentNode.component(definition).orElse("");
            definition = document.schemas().component(component);
        }
        return new SchemaNode(document, owner, field, component, definition);
    }

    /** {@return whether the document has the schema} */
    public boolean exists() {
        return !definition.isMissingNode();
    }

    /** {@return whether the place is a field of an object} */
    public boolean isField() {
        return !field.isEmpty();
    }

    /** {@return the name of the place, such as {@code Company.name}} */
    public String location() {
        return isField() ? owner + "." + field : owner;
    }

    /** {@return the JSON type; empty when the schema names none} */
    public String type() {
        return definition.path("type").asText("");
    }

    /** {@return the format; empty when the schema names none} */
    public String format() {
        return definition.path("format").asText("");
    }

    /** Returns whether an object of this schema must have the field. */
    public boolean requires(String name) {
        for (JsonNode required : definition.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether null is allowed} */
    public boolean isNullable() {
        return definition.path("nullable").asBoolean(false);
    }

    /**
     * Tells whether the place exists in bodies of a direction.
     *
     * @param direction the direction
     * @return false for {@code readOnly} in requests and {@code writeOnly} in responses
     */
    public boolean travels(Direction direction) {
        String hidden = direction == Direction.RESPONSE ? "writeOnly" : "readOnly";
        return !definition.path(hidden).asBoolean(false);
    }

    /** {@return the name of the list of values at the place: its {@code x-enum}, its component, or the place itself} */
    public String listName() {
        String list = definition.path("x-enum").asText("");
        if (!list.isEmpty()) {
            return list;
        }
        return component == null ? location() : component;
    }

    /** {@return the fields by name, in the order of the document} */
    public Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        definition
                .path("properties")
                .properties()
                .forEach(property -> properties.put(
                        property.getKey(), at(document, inside(), property.getKey(), property.getValue())));
        return Collections.unmodifiableMap(properties);
    }

    /**
     * Finds a field.
     *
     * @param name its name
     * @return the field's place; empty when the schema does not list it
     */
    public Optional<SchemaNode> property(String name) {
        JsonNode property = definition.path("properties").path(name);
        return property.isMissingNode() ? Optional.empty() : Optional.of(at(document, inside(), name, property));
    }

    /** {@return the schema of an array's elements; empty when the schema has none} */
    public Optional<SchemaNode> items() {
        return definition.has("items")
                ? Optional.of(at(document, inside() + "[]", "", definition.path("items")))
                : Optional.empty();
    }

    /** {@return the schema of fields that the object does not list; empty when it says nothing of them} */
    public Optional<SchemaNode> additionalProperties() {
        JsonNode additional = definition.path("additionalProperties");
        return additional.isObject() ? Optional.of(at(document, inside(), "*", additional)) : Optional.empty();
    }

    /** {@return whether the schema lists all fields that are documented} */
    public boolean listsAllFields() {
        JsonNode additional = definition.path("additionalProperties");
        return definition.path("properties").isObject() && !additional.isObject() && !additional.asBoolean(false);
    }

    /**
     * Visits this place and every place below it, each component schema once.
     *
     * @param visitor is told of each place
     */
    public void forEachPlace(Consumer<SchemaNode> visitor) {
        forEachPlace(visitor, new HashSet<>());
    }

    private void forEachPlace(Consumer<SchemaNode> visitor, Set<String> done) {
        visitor.accept(this);
        if (component != null && !done.add(component)) {
            return;
        }
        properties().values().forEach(property -> property.forEachPlace(visitor, done));
        items().ifPresent(items -> items.forEachPlace(visitor, done));
    }

    /**
     * Visits a value and everything inside it. Where a value has another type than its schema, the walk goes no deeper.
     *
     * @param value a value at this place
     * @param visitor is told of each value
     */
    public void walk(JsonNode value, Visitor visitor) {
        if (!visitor.visit(this, value)) {
            return;
        }
        if (value.isObject() && (definition.has("properties") || definition.has("additionalProperties"))) {
            value.properties().forEach(member -> walkField(member.getKey(), member.getValue(), visitor));
        } else if (value.isArray()) {
            items().ifPresent(items -> value.forEach(element -> items.walk(element, visitor)));
        }
    }

    private void walkField(String name, JsonNode value, Visitor visitor) {
        Optional<SchemaNode> listed = property(name).or(this::additionalProperties);
        if (listed.isPresent()) {
            listed.get().walk(value, visitor);
        } else if (listsAllFields()) {
            visitor.visitUndocumented(
                    new SchemaNode(
                            document,
                            inside(),
                            name,
                            null,
                            document.at("/no-such-schema").node()),
                    value);
        }
    }

    /** Places below a component schema are named after it. */
    private String inside() {
        return component == null ? location() : component;
    }
}
