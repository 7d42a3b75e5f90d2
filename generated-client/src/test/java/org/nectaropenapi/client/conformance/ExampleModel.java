package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** An example of the document, with the schema that it is an example of. */
record ExampleModel(String place, JsonNode schema, JsonNode value) {

    ValueType type() {
        return ValueType.of(schema, DocumentModel.get());
    }

    @Override
    public String toString() {
        return place;
    }
}
