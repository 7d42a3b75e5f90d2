package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Lists everything in an operation that can be covered. */
final class OperationPoints {
    private final ApiDocument document;

    OperationPoints(ApiDocument document) {
        this.document = document;
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
            values(
                    measure,
                    document.schemaNode(CoverageNames.parameter(operation, parameter), parameter.valueSchema()));
        });
        operation
                .requestSchemas()
                .values()
                .forEach(schema -> body(measure, CoverageNames.body(operation), schema, Dimension.REQUEST_FIELD));
        return measure;
    }

    private void body(Measure measure, String name, JsonNode schema, Dimension fields) {
        Direction direction = fields == Dimension.RESPONSE_FIELD ? Direction.RESPONSE : Direction.REQUEST;
        document.schemaNode(name, schema).forEachPlace(place -> {
            if (place.isField() && place.travels(direction)) {
                measure.add(fields, place.location());
            }
            values(measure, place);
        });
    }

    private static void values(Measure measure, SchemaNode place) {
        JsonNode schema = place.definition();
        schema.path("enum").forEach(v -> measure.add(Dimension.ENUM_VALUE, CoverageNames.value(place, v)));
        schema.path("x-known-values").forEach(v -> measure.add(Dimension.KNOWN_VALUE, CoverageNames.value(place, v)));
    }
}
