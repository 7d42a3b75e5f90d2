package org.nectaropenapi.client.conformance;

import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * The type of a value by its schema, as far as readers and writers distinguish types.
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

    static ValueType of(DocumentNode schema) {
        DocumentNode target = schema.resolve();
        if (target.has("properties")) {
            return new ValueType(Kind.OBJECT, schema.component().orElseThrow(), null);
        }
        if (target.has("x-enum")) {
            return new ValueType(Kind.ENUM, target.text("x-enum"), null);
        }
        return switch (target.text("type")) {
            case "array" -> new ValueType(Kind.LIST, "", of(target.child("items")));
            case "object" -> new ValueType(Kind.FREE_FORM, "", null);
            case "boolean" -> new ValueType(Kind.BOOLEAN, "", null);
            case "integer" -> new ValueType(Kind.INTEGER, "", null);
            case "string" -> new ValueType(text(target), "", null);
            case "" -> new ValueType(Kind.ANY, "", null);
            default -> throw new IllegalStateException("these tests do not know the type of " + target);
        };
    }

    private static Kind text(DocumentNode schema) {
        return switch (schema.text("format")) {
            case "decimal" -> Kind.DECIMAL;
            case "date" -> Kind.DATE;
            case "date-time", "date-time-local" -> Kind.DATE_TIME;
            case "uuid" -> Kind.UUID;
            case "uri" -> Kind.URI;
            case "binary" -> Kind.FILE;
            case "", "email" -> schema.texts("x-also-accepts").contains("boolean") ? Kind.TEXT_OR_BOOLEAN : Kind.TEXT;
            default -> throw new IllegalStateException("these tests do not know the format of " + schema);
        };
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** Returns the type of the items of a list, any other type itself. */
    ValueType leaf() {
        return item == null ? this : item.leaf();
    }
}
