package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.SentParameters;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;
import org.nectaropenapi.spec.model.RouteTable;

/** Checks the request of an exchange against its operation: path and query parameters, and the body. */
final class RequestCheck {

    private final ApiDocument document;
    private final DeviationCollector deviations = new DeviationCollector(Side.REQUEST);
    private final SchemaCheck schemas;

    RequestCheck(ApiDocument document) {
        this.document = document;
        this.schemas = new SchemaCheck(deviations);
    }

    DeviationCollector check(Exchange exchange, RouteTable.Match match) {
        Operation operation = match.operation();
        SentParameters sent = SentParameters.of(operation, exchange);
        operation.parameters().forEach(parameter -> parameter(operation, parameter, sent, exchange));
        match.pathValues().keySet().stream()
                .filter(name -> operation.pathParameter(name).isEmpty())
                .forEach(name -> undocumented(operation.id() + ".path." + name));
        undocumented(operation, exchange.query());
        new BodyCheck(document, deviations)
                .check(
                        exchange.requestBody(),
                        operation.requestSchemas(),
                        operation.bodyRequired(),
                        operation.id() + ".body");
        return deviations;
    }

    private void parameter(Operation operation, Parameter parameter, SentParameters sent, Exchange exchange) {
        String location = operation.id() + "." + parameter.in() + "." + parameter.name();
        Optional<JsonNode> value = sent.value(parameter);
        if (value.isEmpty() && parameter.required()) {
            deviations.add(DeviationKind.MISSING, location, "a value", "nothing");
        }
        if (isRepeated(parameter, exchange.query())) {
            deviations.add(DeviationKind.CONSTRAINT, location, "one value", "several");
        }
        value.ifPresent(found -> check(location, parameter, found));
    }

    private static boolean isRepeated(Parameter parameter, List<NameValue> query) {
        return parameter.in().equals("query")
                && !parameter.isArray()
                && !parameter.isObject()
                && query.stream()
                                .filter(pair -> pair.name().equals(parameter.name()))
                                .count()
                        > 1;
    }

    /** Checks the items of a list under the name of the parameter. */
    private void check(String location, Parameter parameter, JsonNode value) {
        boolean isList = parameter.isArray() && value.isArray();
        for (JsonNode item : isList ? value : List.of(value)) {
            document.schemaNode(location, isList ? parameter.valueSchema() : parameter.schema())
                    .walk(item, schemas);
        }
    }

    private void undocumented(Operation operation, List<NameValue> query) {
        query.stream()
                .map(NameValue::name)
                .filter(name -> operation.queryParameters().stream()
                        .noneMatch(parameter -> new ParameterCodec(parameter).carries(name)))
                .forEach(name -> undocumented(operation.id() + ".query." + name));
    }

    private void undocumented(String location) {
        deviations.add(DeviationKind.UNDOCUMENTED_PARAMETER, location, "", "a value");
    }
}
