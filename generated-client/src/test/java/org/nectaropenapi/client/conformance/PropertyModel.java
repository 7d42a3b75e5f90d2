package org.nectaropenapi.client.conformance;

import org.nectaropenapi.spec.model.DocumentNode;

/** A property of an object schema of the document. */
record PropertyModel(
        String schema, int position, String name, boolean required, DocumentNode definition, ValueType type) {

    boolean isNullable() {
        return definition.resolve().flag("nullable");
    }

    boolean isSecret() {
        return definition.flag("x-secret");
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
