package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a schema of the document says a value is, as far as readers and writers tell values apart.
 *
 * @param kind the kind of value
 * @param name the component that an object or an enumeration value belongs to, else empty
 * @param item the type of a list's items, null unless the value is a list
 */
record ValueType(Kind kind, String name, @Nullable ValueType item) {

    enum Kind {
        TEXT,
        TEXT_OR_BOOLEAN,
        DECIMAL,
        DATE,
        DATE_TIME,
        UUID,
        URI,
        BOOLEAN,
        INTEGER,
        ENUM,
        OBJECT,
        FREE_FORM,
        ANY,
        FILE,
        LIST
    }

    static ValueType of(JsonNode schema, DocumentModel document) {
        JsonNode target = document.resolve(schema);
        if (target.has("properties")) {
            return new ValueType(
                    Kind.OBJECT, DocumentModel.lastSegment(schema.path("$ref").asText()), null);
        }
        if (target.has("x-enum")) {
            return new ValueType(Kind.ENUM, target.get("x-enum").asText(), null);
        }
        return switch (target.path("type").asText()) {
            case "array" -> new ValueType(Kind.LIST, "", of(target.get("items"), document));
            case "object" -> new ValueType(Kind.FREE_FORM, "", null);
            case "boolean" -> new ValueType(Kind.BOOLEAN, "", null);
            case "integer" -> new ValueType(Kind.INTEGER, "", null);
            case "string" -> new ValueType(text(target), "", null);
            case "" -> new ValueType(Kind.ANY, "", null);
            default -> throw new IllegalStateException("these tests do not know the type of " + target);
        };
    }

    private static Kind text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "decimal" -> Kind.DECIMAL;
            case "date" -> Kind.DATE;
            case "date-time", "date-time-local" -> Kind.DATE_TIME;
            case "uuid" -> Kind.UUID;
            case "uri" -> Kind.URI;
            case "binary" -> Kind.FILE;
            case "", "email" ->
                schema.path("x-also-accepts").toString().contains("boolean") ? Kind.TEXT_OR_BOOLEAN : Kind.TEXT;
            default -> throw new IllegalStateException("these tests do not know the format of " + schema);
        };
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** The type itself, or that of the items of a list. */
    ValueType leaf() {
        return item == null ? this : item.leaf();
    }
}
