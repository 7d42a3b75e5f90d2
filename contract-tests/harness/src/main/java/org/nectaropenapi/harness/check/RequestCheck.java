package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
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
        match.pathValues().forEach((name, value) -> pathValue(operation, name, value));
        operation.queryParameters().forEach(parameter -> query(operation, parameter, exchange.query()));
        undocumented(operation, exchange.query());
        new BodyCheck(document, deviations)
                .check(
                        exchange.requestBody(),
                        operation.requestSchemas(),
                        operation.bodyRequired(),
                        operation.id() + ".body");
        return deviations;
    }

    private void pathValue(Operation operation, String name, String value) {
        String location = operation.id() + ".path." + name;
        operation
                .pathParameter(name)
                .ifPresentOrElse(
                        parameter -> check(location, parameter.schema(), value),
                        () -> deviations.add(DeviationKind.UNDOCUMENTED_PARAMETER, location, "", "a value"));
    }

    private void query(Operation operation, Parameter parameter, List<NameValue> query) {
        String location = operation.id() + ".query." + parameter.name();
        List<String> values = query.stream()
                .filter(pair -> pair.name().equals(parameter.name()))
                .map(NameValue::value)
                .toList();
        if (values.isEmpty()) {
            if (parameter.required()) {
                deviations.add(DeviationKind.MISSING, location, "a value", "nothing");
            }
        } else if (values.size() > 1 && !parameter.isArray()) {
            deviations.add(DeviationKind.CONSTRAINT, location, "one value", "several");
        }
        values.forEach(value -> check(location, parameter.valueSchema(), value));
    }

    private void check(String location, JsonNode schema, String value) {
        document.schemaNode(location, schema).walk(typed(schema, value), schemas);
    }

    private void undocumented(Operation operation, List<NameValue> query) {
        Set<String> known =
                operation.queryParameters().stream().map(Parameter::name).collect(Collectors.toSet());
        query.stream()
                .map(NameValue::name)
                .filter(name -> !known.contains(name))
                .forEach(name -> deviations.add(
                        DeviationKind.UNDOCUMENTED_PARAMETER, operation.id() + ".query." + name, "", "a value"));
    }

    /** Converts the text of a parameter to the JSON type of its schema, if it has the form of that type. */
    private static JsonNode typed(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?\\d{1,100}")
                        ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                        : JsonNodeFactory.instance.textNode(text);
            case "boolean" ->
                text.matches("true|false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : JsonNodeFactory.instance.textNode(text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }
}
