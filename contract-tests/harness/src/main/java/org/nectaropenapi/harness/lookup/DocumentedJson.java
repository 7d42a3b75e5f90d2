package org.nectaropenapi.harness.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * JSON whose fields are looked up in the document when a test reads them by name. A test that names a field without a
 * place in the document is skipped, rather than to compare a missing value.
 */
public final class DocumentedJson {

    private DocumentedJson() {}

    /**
     * Returns a copy of a value.
     *
     * @param value the value
     * @param schema its schema
     * @param reading is told of each documented field before a test reads it, and may skip the test
     */
    public static JsonNode of(JsonNode value, SchemaNode schema, Consumer<SchemaNode> reading) {
        if (value.isObject()) {
            ObjectNode object = new DocumentedObject(schema, reading);
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                Optional<SchemaNode> place = schema.property(field.getKey()).or(schema::additionalProperties);
                object.set(
                        field.getKey(),
                        place.map(found -> of(field.getValue(), found, reading)).orElse(field.getValue()));
            }
            return object;
        }
        Optional<SchemaNode> items = schema.items();
        if (value.isArray() && items.isPresent()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> array.add(of(item, items.get(), reading)));
            return array;
        }
        return value;
    }

    /** An object that knows its schema. It equals any object with the same fields. */
    @SuppressWarnings("unchecked") // Jackson's deepCopy overrides unchecked.
    private static final class DocumentedObject extends ObjectNode {
        private static final long serialVersionUID = 1L;

        private final transient SchemaNode schema;
        private final transient Consumer<SchemaNode> reading;

        DocumentedObject(SchemaNode schema, Consumer<SchemaNode> reading) {
            super(JsonNodeFactory.instance);
            this.schema = schema;
            this.reading = reading;
        }

        @Override
        public @Nullable JsonNode get(String name) {
            JsonNode value = super.get(name);
            require(name, value != null);
            return value;
        }

        @Override
        public JsonNode path(String name) {
            require(name, super.get(name) != null);
            return super.path(name);
        }

        private void require(String name, boolean isThere) {
            Optional<SchemaNode> property = schema.property(name);
            property.ifPresent(reading);
            if (property.isEmpty() && !isThere && schema.listsAllFields()) {
                String object = schema.component() == null ? schema.location() : schema.component();
                throw new NotInDocumentException("The document has no property " + object + "." + name + ".");
            }
        }
    }
}
