package org.nectaropenapi.harness.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterCodec;
import org.nectaropenapi.spec.model.RequestParts;
import org.nectaropenapi.spec.model.RouteTable;

/** The values of an operation's parameters that a request carries, wherever they travel and in whatever style. */
public final class SentParameters {
    private final Optional<RequestParts> parts;

    private SentParameters(Optional<RequestParts> parts) {
        this.parts = parts;
    }

    /** Reads the request of an exchange for the operation that it called. */
    public static SentParameters of(Operation operation, Exchange exchange) {
        return new SentParameters(new RouteTable(List.of(operation))
                .find(exchange.method(), exchange.path())
                .map(match ->
                        RequestParts.decoded(match, entries(exchange.query()), entries(exchange.requestHeaders()))));
    }

    private static List<Map.Entry<String, String>> entries(List<NameValue> values) {
        return values.stream()
                .map(value -> Map.entry(value.name(), value.value()))
                .toList();
    }

    /** Returns the value of a parameter; empty when the request does not carry it. */
    public Optional<JsonNode> value(Parameter parameter) {
        return parts.flatMap(request -> new ParameterCodec(parameter).read(request));
    }
}
