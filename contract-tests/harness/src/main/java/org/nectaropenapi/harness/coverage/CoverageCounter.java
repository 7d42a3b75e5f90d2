package org.nectaropenapi.harness.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.BodyValue;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.SentParameters;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Counts the points of a document that exchanges cover.
 *
 * <p>Only exchanges without a deviation count. A request counts only when the service accepted it, and a field only
 * with a value: null and the empty list say nothing of its type.
 */
public final class CoverageCounter {
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final ApiDocument document;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Measure> points = new LinkedHashMap<>();
    private final Map<String, Measure> seen = new HashMap<>();
    private int exchanges;
    private int validated;

    public CoverageCounter(ApiDocument document) {
        this(document, NotSimulated.NOTHING);
    }

    /** Leaves out what the service does not simulate. */
    public CoverageCounter(ApiDocument document, NotSimulated notSimulated) {
        this.document = document;
        OperationPoints reader = new OperationPoints(document);
        document.operations().forEach(operation -> {
            operations.put(operation.id(), operation);
            Measure all = reader.of(operation);
            for (Dimension dimension : Dimension.values()) {
                all.removeAll(dimension, notSimulated.names(dimension));
            }
            points.put(operation.id(), all);
        });
    }

    /** Counts one exchange; returns whether it covered a point of its operation for the first time. */
    public boolean add(Exchange exchange) {
        exchanges++;
        Operation operation = exchange.operationId() == null ? null : operations.get(exchange.operationId());
        if (!exchange.isValid()) {
            return false;
        }
        validated++;
        if (operation == null || !operation.responses().containsKey(exchange.status())) {
            return false;
        }
        Measure measure = seen.computeIfAbsent(operation.id(), id -> new Measure());
        int before = measure.size();
        measure.add(Dimension.STATUS, CoverageNames.status(operation, exchange.status()));
        response(measure, operation, exchange);
        if (exchange.status() / HUNDRED == SUCCESS) {
            measure.add(Dimension.OPERATION, operation.id());
            request(measure, operation, exchange);
        }
        return measure.size() > before;
    }

    /** Returns the coverage of the exchanges so far. */
    public Coverage result() {
        return Coverage.of(exchanges, validated, points, seen);
    }

    private void response(Measure measure, Operation operation, Exchange exchange) {
        JsonNode schema = operation.responses().get(exchange.status()).get("application/json");
        if (schema != null) {
            exchange.responseBody().json().ifPresent(body -> document.schemaNode(
                            CoverageNames.body(operation, exchange.status()), schema)
                    .walk(body, fields(measure, Dimension.RESPONSE_FIELD)));
        }
    }

    private void request(Measure measure, Operation operation, Exchange exchange) {
        SentParameters sent = SentParameters.of(operation, exchange);
        for (Parameter parameter : operation.parameters()) {
            sent.value(parameter).ifPresent(value -> parameter(measure, operation, parameter, value));
        }
        Body body = exchange.requestBody();
        JsonNode schema = operation.requestSchemas().get(body.mediaType());
        if (schema != null) {
            new BodyValue(document, schema).read(body).ifPresent(fields -> document.schemaNode(
                            CoverageNames.body(operation), schema)
                    .walk(fields, fields(measure, Dimension.REQUEST_FIELD)));
        }
    }

    private void parameter(Measure measure, Operation operation, Parameter parameter, JsonNode value) {
        String name = CoverageNames.parameter(operation, parameter);
        measure.add(Dimension.PARAMETER, name);
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            value(measure, document.schemaNode(name, parameter.valueSchema()), item);
        }
    }

    private static SchemaNode.Visitor fields(Measure measure, Dimension fields) {
        return (place, value) -> {
            boolean tells = !value.isNull() && !(value.isArray() && value.isEmpty());
            if (tells && place.isField()) {
                measure.add(fields, place.location());
            }
            if (tells) {
                value(measure, place, value);
            }
            return true;
        };
    }

    private static void value(Measure measure, SchemaNode place, JsonNode value) {
        JsonNode schema = place.definition();
        if (value.isTextual() || value.isNumber()) {
            if (schema.has("enum")) {
                measure.add(Dimension.ENUM_VALUE, CoverageNames.value(place, value));
            } else if (schema.has("x-known-values")) {
                measure.add(Dimension.KNOWN_VALUE, CoverageNames.value(place, value));
            }
        }
    }
}
