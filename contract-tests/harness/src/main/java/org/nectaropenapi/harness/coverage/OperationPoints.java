package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** CoverageNames everything of an operation that can be covered. */
final class OperationPoints {
    private final BodyWalk walk;

    OperationPoints(ApiDocument document) {
        this.walk = new BodyWalk(document);
    }

    Measure of(Operation operation) {
        Measure measure = new Measure();
        measure.add(Dimension.OPERATION, operation.id());
        operation.responses().forEach((status, content) -> {
            measure.add(Dimension.STATUS, CoverageNames.status(operation, status));
            content.values()
                    .forEach(schema ->
                            body(measure, CoverageNames.body(operation, status), schema, Dimension.RESPONSE_FIELD));
        });
        operation.parameters().forEach(parameter -> {
            measure.add(Dimension.PARAMETER, CoverageNames.parameter(operation, parameter));
            SchemaLocation place = new SchemaLocation(
                    CoverageNames.parameter(operation, parameter), "", null, parameter.valueSchema());
            values(measure, place);
        });
        operation
                .requestSchemas()
                .values()
                .forEach(schema -> body(measure, CoverageNames.body(operation), schema, Dimension.REQUEST_FIELD));
        return measure;
    }

    private void body(Measure measure, String name, JsonNode schema, Dimension fields) {
        walk.places(name, schema, place -> {
            if (place.isField() && CoverageNames.travels(place, fields)) {
                measure.add(fields, place.location());
            }
            values(measure, place);
        });
    }

    private static void values(Measure measure, SchemaLocation place) {
        JsonNode schema = place.schema();
        if (schema == null) {
            return;
        }
        schema.path("enum").forEach(v -> measure.add(Dimension.ENUM_VALUE, CoverageNames.value(place, v)));
        schema.path("x-known-values").forEach(v -> measure.add(Dimension.KNOWN_VALUE, CoverageNames.value(place, v)));
    }
}
