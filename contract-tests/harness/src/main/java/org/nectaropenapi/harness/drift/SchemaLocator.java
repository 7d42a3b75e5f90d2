package org.nectaropenapi.harness.drift;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.harness.coverage.CoverageNames;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaNode;

/** Finds the place in the document that a deviation of a response names. */
final class SchemaLocator {

    private final Map<String, SchemaNode> places = new HashMap<>();

    SchemaLocator(ApiDocument document) {
        document.operations().forEach(operation -> operation.responses().forEach((status, content) -> content.values()
                .forEach(schema -> document.schemaNode(CoverageNames.body(operation, status), schema)
                        .forEachPlace(place -> places.put(place.location(), place)))));
    }

    /** Returns the documented place, or empty when the document does not have it. */
    Optional<SchemaNode> find(String location) {
        return Optional.ofNullable(places.get(location));
    }
}
