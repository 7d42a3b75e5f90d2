package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** A property of an object schema of the document. */
record PropertyModel(String schema, int position, String name, boolean required, JsonNode definition, ValueType type) {

    boolean isNullable() {
        return DocumentModel.get().resolve(definition).path("nullable").asBoolean();
    }

    boolean isSecret() {
        return definition.path("x-secret").asBoolean();
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
