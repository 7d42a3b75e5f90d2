package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;

/** An example of the document and its schema. */
record ExampleModel(String place, DocumentNode schema, JsonNode value) {

    static List<ExampleModel> of(DocumentNode mediaType) {
        return Example.of(mediaType).stream()
                .map(example -> new ExampleModel(example.toString(), example.schema(), example.value()))
                .toList();
    }

    ValueType type() {
        return ValueType.of(schema);
    }

    @Override
    public String toString() {
        return place;
    }
}
