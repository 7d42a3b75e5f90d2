package org.nectaropenapi.client.conformance;

import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * The type of a value by its schema, as far as readers and writers distinguish types.
 *
 * @param kind the kind of value
 * @param name the component that an object or an enumeration value belongs to, else empty
 * @param item the type of a list's items or of a map's values, null unless the value is one of these
 * @param definition the schema, references resolved
 */
record ValueType(Kind kind, String name, @Nullable ValueType item, DocumentNode definition) {

    enum Kind {
        TEXT,
        TEXT_OR_BOOLEAN,
        DECIMAL,
        DATE,
        DATE_TIME,
        /** A time that JSON has without its zone, UTC. */
        LOCAL_TIME,
        UUID,
        URI,
        BOOLEAN,
        INTEGER,
        LONG,
        NUMBER,
        ENUM,
        OBJECT,
        FREE_FORM,
        MAP,
        ANY,
        FILE,
        LIST,
        /** A type that these tests make no sample of; values of it are left out. */
        OTHER
    }

    static ValueType of(DocumentNode schema) {
        DocumentNode target = schema.resolve();
        if (target.has("properties")) {
            return ofObject(target, schema.component().orElse(""));
        }
        if (target.has("x-enum")) {
            return new ValueType(Kind.ENUM, target.text("x-enum"), null, target);
        }
        if ((target.has("enum") || target.has("x-known-values"))
                && schema.component().isPresent()) {
            return new ValueType(Kind.ENUM, schema.component().orElseThrow(), null, target);
        }
        return switch (target.text("type")) {
            case "array" -> new ValueType(Kind.LIST, "", of(target.child("items")), target);
            case "object" ->
                target.child("additionalProperties").has("type")
                                || target.child("additionalProperties").has("$ref")
                        ? new ValueType(Kind.MAP, "", of(target.child("additionalProperties")), target)
                        : new ValueType(Kind.FREE_FORM, "", null, target);
            case "boolean" -> new ValueType(Kind.BOOLEAN, "", null, target);
            case "integer" ->
                new ValueType(target.text("format").equals("int64") ? Kind.LONG : Kind.INTEGER, "", null, target);
            case "number" -> new ValueType(Kind.NUMBER, "", null, target);
            case "string" -> new ValueType(text(target), "", null, target);
            case "" ->
                new ValueType(
                        target.has("allOf") || target.has("oneOf") || target.has("anyOf") ? Kind.OTHER : Kind.ANY,
                        "",
                        null,
                        target);
            default -> throw new IllegalStateException("OpenAPI has no such type: " + target);
        };
    }

    /** Returns the type of an object with fields of its own. */
    static ValueType ofObject(DocumentNode definition, String name) {
        return new ValueType(Kind.OBJECT, name, null, definition);
    }

    private static Kind text(DocumentNode schema) {
        return switch (schema.text("format")) {
            case "decimal" -> Kind.DECIMAL;
            case "date" -> Kind.DATE;
            case "date-time" -> Kind.DATE_TIME;
            case "date-time-local" -> Kind.LOCAL_TIME;
            case "uuid" -> Kind.UUID;
            case "uri" -> Kind.URI;
            case "binary" -> Kind.FILE;
            // Any other format is a hint, and the value a text.
            default -> schema.texts("x-also-accepts").contains("boolean") ? Kind.TEXT_OR_BOOLEAN : Kind.TEXT;
        };
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** Returns the client that the value's class belongs to. */
    ClientDocument document() {
        return ClientDocument.of(definition);
    }

    /** Returns the model of an object. */
    SchemaModel model() {
        return document().model(name);
    }

    /** Returns the type of the items of a list or of the values of a map, any other type itself. */
    ValueType leaf() {
        return item == null ? this : item.leaf();
    }

    /** Tells whether these tests have a sample of the value. */
    boolean isSampled() {
        return !leaf().is(Kind.OTHER);
    }

    /** Tells whether an object with a class lies anywhere in the value. */
    boolean holdsObject() {
        return leaf().is(Kind.OBJECT);
    }
}
