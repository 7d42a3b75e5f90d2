package org.nectaropenapi.harness.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nectaropenapi.harness.coverage.CoverageNames;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Collects the fields of responses: which documented ones are never returned, and the types of undocumented ones. */
final class ObservedFields {
    private static final String JSON = "application/json";

    private final ApiDocument document;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Set<String> returned = new HashSet<>();
    private final Map<String, Set<String>> ownersOfOperation = new TreeMap<>();
    private final Map<SchemaNode, TypeGuess> undocumented = new HashMap<>();
    private final Map<SchemaNode, TypeGuess> undocumentedElsewhere = new HashMap<>();

    ObservedFields(ApiDocument document) {
        this.document = document;
        document.operations().forEach(operation -> operations.put(operation.id(), operation));
    }

    void add(Exchange exchange, ResponseRole role) {
        Operation operation = exchange.operationId() == null ? null : operations.get(exchange.operationId());
        JsonNode schema = operation == null
                ? null
                : operation
                        .responses()
                        .getOrDefault(exchange.status(), Map.of())
                        .get(JSON);
        if (operation == null || schema == null) {
            return;
        }
        SchemaNode place = document.schemaNode(CoverageNames.body(operation, exchange.status()), schema);
        exchange.responseBody().json().ifPresent(body -> place.walk(body, new Collector(operation, role)));
    }

    /** Notes that an object was returned, so that a field that it never has counts as left out. */
    private void objectSeen(SchemaNode place, JsonNode value, Operation operation) {
        if (value.isObject()) {
            String name = place.component() == null ? place.location() : place.component();
            ownersOfOperation.computeIfAbsent(name, n -> new TreeSet<>()).add(operation.id());
        }
    }

    /** Returns the undocumented fields that successes had. */
    Map<SchemaNode, TypeGuess> undocumented() {
        return Collections.unmodifiableMap(undocumented);
    }

    /** Returns type, format and nullability of an undocumented field. */
    String typeOf(String location) {
        return Stream.of(undocumented, undocumentedElsewhere)
                .flatMap(fields -> fields.entrySet().stream())
                .filter(entry -> entry.getKey().location().equals(location))
                .map(entry -> entry.getValue().text())
                .findFirst()
                .orElse("a field");
    }

    /** Returns the documented fields that no response had, as a choice of the service or, without one, as drift. */
    List<Drift> neverReturned(String choice) {
        Map<String, SchemaNode> documented = new TreeMap<>();
        operations.values().forEach(operation -> operation.responses().forEach((status, content) -> {
            JsonNode schema = content.get(JSON);
            if (schema != null) {
                document.schemaNode(CoverageNames.body(operation, status), schema)
                        .forEachPlace(place -> documented.put(place.location(), place));
            }
        }));
        List<Drift> missing = new ArrayList<>();
        documented.forEach((location, place) -> {
            Set<String> showing = ownersOfOperation.getOrDefault(place.owner(), Set.of());
            if (place.isField()
                    && place.travels(Direction.RESPONSE)
                    && !showing.isEmpty()
                    && !returned.contains(location)) {
                missing.add(new Drift(
                        DriftKind.NEVER_RETURNED,
                        location,
                        TypeGuess.named(place),
                        "never",
                        new TreeSet<>(showing),
                        0,
                        "",
                        "",
                        choice));
            }
        });
        return missing;
    }

    private final class Collector implements SchemaNode.Visitor {
        private final Operation operation;
        private final Map<SchemaNode, TypeGuess> fields;

        Collector(Operation operation, ResponseRole role) {
            this.operation = operation;
            this.fields = role == ResponseRole.SUCCESS ? undocumented : undocumentedElsewhere;
        }

        @Override
        public boolean visit(SchemaNode place, JsonNode value) {
            if (place.isField()) {
                returned.add(place.location());
            }
            objectSeen(place, value, operation);
            return true;
        }

        @Override
        public void visitUndocumented(SchemaNode field, JsonNode value) {
            fields.computeIfAbsent(field, f -> new TypeGuess()).add(value);
        }
    }
}
