package org.nectaropenapi.harness.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.harness.coverage.BodyWalk;
import org.nectaropenapi.harness.coverage.CoverageNames;
import org.nectaropenapi.harness.coverage.SchemaLocation;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * Finds the place in the document that a finding names: below the nearest component schema, or below one further up
 * with the path from there.
 */
final class SchemaLocator {
    private static final String COMPONENTS = "#/components/schemas/";

    private final ApiDocument document;
    private final Map<String, SchemaLocation> places = new HashMap<>();

    SchemaLocator(ApiDocument document) {
        this.document = document;
        BodyWalk walk = new BodyWalk(document);
        for (Operation operation : document.operations()) {
            operation.responses().forEach((status, content) -> content.values()
                    .forEach(schema -> walk.places(
                            CoverageNames.body(operation, status),
                            schema,
                            place -> places.put(place.location(), place))));
        }
    }

    /** The documented place, or empty when the document does not have it. */
    Optional<SchemaLocation> find(String location) {
        return Optional.ofNullable(places.get(nearest(location)));
    }

    /** The same location named after the nearest component schema. */
    String nearest(String location) {
        String[] steps = location.split("\\.", -1);
        StringBuilder name = new StringBuilder(plain(steps[0]));
        JsonNode schema = document.schemas().component(plain(steps[0]));
        if (schema.isMissingNode()) {
            return location;
        }
        for (int i = 1; i < steps.length; i++) {
            name.append('.').append(steps[i]);
            schema = schema.path("properties").path(plain(steps[i]));
            for (int arrays = steps[i].length(); arrays > plain(steps[i]).length(); arrays -= "[]".length()) {
                schema = schema.path("items");
            }
            String reference = schema.path("$ref").asText("");
            if (reference.startsWith(COMPONENTS) && i < steps.length - 1) {
                String component = reference.substring(COMPONENTS.length());
                name = new StringBuilder(component);
                schema = document.schemas().component(component);
            }
        }
        return name.toString();
    }

    private static String plain(String step) {
        int arrays = step.indexOf("[]");
        return arrays < 0 ? step : step.substring(0, arrays);
    }
}
