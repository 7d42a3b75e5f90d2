package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.RouteTable;

/**
 * Checks exchanges against a document.
 *
 * <p>The request of an exchange with a 4xx status is not checked: it was meant to be wrong, or the service has already
 * said so. The response always is. Instances are safe for use by several threads.
 */
public final class ExchangeCheck {

    private static final String ID = "[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\d+";

    private final ApiDocument document;
    private final RouteTable routes;
    private final Set<String> mayBeEmpty;

    /** Prepares the check of a document. */
    public ExchangeCheck(ApiDocument document) {
        this.document = document;
        this.routes = document.routes();
        this.mayBeEmpty = StreamSupport.stream(document.tree().path("paths").spliterator(), false)
                .flatMap(path -> path.properties().stream())
                .map(Map.Entry::getValue)
                .filter(operation -> operation.path("x-may-be-empty").asBoolean(false))
                .map(operation -> operation.path("operationId").asText())
                .collect(Collectors.toSet());
    }

    /** Finds the operation that a request calls. */
    public Optional<Operation> operation(String method, String path) {
        return routes.find(method, path).map(RouteTable.Match::operation);
    }

    /** Returns the exchange with its operation and deviations. */
    public Exchange checked(Exchange exchange) {
        return exchange.with(
                operation(exchange.method(), exchange.path()).map(Operation::id).orElse(null), check(exchange));
    }

    /** Finds the deviations of an exchange, regardless of those that it already has. */
    public List<Deviation> check(Exchange exchange) {
        Optional<RouteTable.Match> match = routes.find(exchange.method(), exchange.path());
        if (match.isEmpty()) {
            return List.of(new Deviation(
                    Side.REQUEST,
                    DeviationKind.UNDOCUMENTED_OPERATION,
                    exchange.method() + " " + withoutIds(exchange.path()),
                    "",
                    "a request"));
        }
        List<Deviation> found = new ArrayList<>();
        if (exchange.status() < 400 || exchange.status() > 499) {
            found.addAll(request(exchange, match.get()));
        }
        found.addAll(response(exchange, match.get().operation()).list());
        return found;
    }

    /** Finds the deviations of the request of an exchange, whatever its status is. */
    public List<Deviation> request(Exchange exchange) {
        return routes.find(exchange.method(), exchange.path())
                .map(match -> request(exchange, match))
                .orElse(List.of());
    }

    private List<Deviation> request(Exchange exchange, RouteTable.Match match) {
        return new RequestCheck(document).check(exchange, match).list();
    }

    /** Finds the deviations of the payload of a webhook event. */
    public List<Deviation> checkEvent(String type, Body payload) {
        DeviationCollector deviations = new DeviationCollector(Side.RESPONSE);
        String location = type;
        Map<String, JsonNode> events = document.events();
        if (events.containsKey(type)) {
            new BodyCheck(document, deviations)
                    .check(payload, Map.of("application/json", events.get(type)), true, location);
        } else {
            deviations.add(
                    DeviationKind.UNDOCUMENTED_OPERATION, location, String.join(", ", events.keySet()), "an event");
        }
        return deviations.list();
    }

    private DeviationCollector response(Exchange exchange, Operation operation) {
        DeviationCollector deviations = new DeviationCollector(Side.RESPONSE);
        String location = operation.id() + "." + exchange.status();
        Map<String, JsonNode> schemas = operation.responses().get(exchange.status());
        if (schemas == null) {
            deviations.add(
                    DeviationKind.UNDOCUMENTED_STATUS,
                    location,
                    operation.responses().keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    String.valueOf(exchange.status()));
            return deviations;
        }
        boolean required = !schemas.isEmpty() && !(exchange.status() < 300 && mayBeEmpty.contains(operation.id()));
        new BodyCheck(document, deviations).check(exchange.responseBody(), schemas, required, location);
        return deviations;
    }

    private static String withoutIds(String path) {
        return path.replaceAll("(?<=/)(?:" + ID + ")(?=/|$)", "{id}");
    }
}
