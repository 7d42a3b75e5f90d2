package org.nectaropenapi.client.conformance;

import org.nectaropenapi.spec.model.DocumentNode;

/** A property of an object schema. */
record PropertyModel(
        ClientDocument document,
        String schema,
        int position,
        String name,
        boolean required,
        DocumentNode definition,
        ValueType type) {

    /** Returns the schema that has the property. */
    SchemaModel owner() {
        return document.model(schema);
    }

    boolean isNullable() {
        return definition.resolve().flag("nullable") || type.kind() == ValueType.Kind.ANY;
    }

    boolean isSecret() {
        return definition.flag("x-secret");
    }

    @Override
    public String toString() {
        return document + schema + "." + name;
    }
}
