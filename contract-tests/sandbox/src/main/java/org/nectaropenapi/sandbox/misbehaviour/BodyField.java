package org.nectaropenapi.sandbox.misbehaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.Schemas;

/**
 * A field of a response body and its schema.
 *
 * @param owner the object that has the field
 * @param name name of the field
 * @param schema schema of the field
 * @param kind schema of the owner
 */
record BodyField(ObjectNode owner, String name, JsonNode schema, JsonNode kind) {

    /** Lists the documented fields of a body. Those of a page's envelope come last. */
    static List<BodyField> of(Schemas schemas, JsonNode schema, JsonNode body) {
        List<BodyField> fields = new ArrayList<>();
        collect(schemas, schema, body, fields);
        if (body.has("currentPage")) {
            fields.sort((one, other) -> Boolean.compare(one.owner() == body, other.owner() == body));
        }
        return fields;
    }

    private static void collect(Schemas schemas, JsonNode schema, JsonNode value, List<BodyField> fields) {
        JsonNode resolved = schemas.resolve(schema);
        if (value.isArray()) {
            value.forEach(item -> collect(schemas, resolved.path("items"), item, fields));
        } else if (value instanceof ObjectNode object) {
            resolved.path("properties").properties().forEach(property -> {
                if (object.has(property.getKey())) {
                    JsonNode own = schemas.resolve(property.getValue());
                    fields.add(new BodyField(object, property.getKey(), own, resolved));
                    collect(schemas, own, object.path(property.getKey()), fields);
                }
            });
        }
    }

    JsonNode value() {
        return owner.path(name);
    }

    void set(JsonNode value) {
        owner.set(name, value);
    }

    void remove() {
        owner.remove(name);
    }

    void rename(String newName) {
        owner.set(newName, owner.remove(name));
    }

    boolean isOf(String type) {
        return schema.path("type").asText().equals(type);
    }

    boolean isOf(String type, String format) {
        return isOf(type) && schema.path("format").asText().equals(format);
    }

    boolean isRequired() {
        for (JsonNode required : kind.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isNullable() {
        return schema.path("nullable").asBoolean();
    }
}
