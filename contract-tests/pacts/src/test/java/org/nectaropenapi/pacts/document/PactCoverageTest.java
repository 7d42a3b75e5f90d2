package org.nectaropenapi.pacts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.coverage.Coverage;
import org.nectaropenapi.harness.coverage.CoverageCounter;
import org.nectaropenapi.harness.coverage.CoverageNames;
import org.nectaropenapi.harness.coverage.Dimension;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** The pacts cover everything of the document that the client uses. */
class PactCoverageTest {

    /** Its body has two booleans; the client cannot send anything that the service would refuse. */
    private static final Set<String> NEVER_REFUSED = Set.of("updateAccount");

    private static final ApiDocument DOCUMENT = ApiDocument.bundled();
    private static final PactCheck CHECK = new PactCheck(DOCUMENT);
    private static final List<Exchange> EXCHANGES = PactFiles.api().getInteractions().stream()
            .map(interaction -> CHECK.exchange((V4Interaction.SynchronousHttp) interaction))
            .toList();

    /** The operations with a hand-written call; the others have the one interaction of the document. */
    private static final Set<String> CALLED = PactFiles.api().getInteractions().stream()
            .filter(interaction -> !PactCheck.isFromDocument(interaction))
            .map(interaction -> PactCheck.reference(interaction, "operationId"))
            .collect(Collectors.toSet());

    @Test
    void everyOperationSucceeds() {
        assertThat(missing(Dimension.OPERATION)).isEmpty();
    }

    @Test
    void everyOperationThatTakesABodyRefusesOne() {
        assertThat(labels(operation -> !operation.requestSchemas().isEmpty()
                        && !NEVER_REFUSED.contains(operation.id())
                        && lacks(operation, 400)))
                .isEmpty();
    }

    @Test
    void everyOperationWithAnIdHidesTheDataOfOtherTeams() {
        assertThat(labels(operation ->
                        operation.path().contains("{") && (lacks(operation, 403) || lacks(operation, 404))))
                .isEmpty();
    }

    /** The service checks key and rate before it knows the operation; the method decides what the client does. */
    @Test
    void everyMethodIsRefusedWithoutKeyAndAboveTheRateLimit() {
        Map<String, Set<Integer>> statusesByMethod = EXCHANGES.stream()
                .collect(Collectors.groupingBy(
                        Exchange::method, Collectors.mapping(Exchange::status, Collectors.toSet())));

        assertThat(labels(operation -> !statusesByMethod
                        .getOrDefault(operation.method(), Set.of())
                        .containsAll(Set.of(401, 429))))
                .isEmpty();
    }

    @Test
    void everyParameterIsUsed() {
        assertThat(missing(Dimension.PARAMETER)).isEmpty();
    }

    @Test
    void everyRequiredFieldIsSent() {
        FieldPresence fields = new FieldPresence(Direction.REQUEST);
        DOCUMENT.operations().forEach(operation -> operation
                .requestSchema()
                .ifPresent(schema -> fields.add(
                        operation,
                        DOCUMENT.schemaNode(operation.id() + ".body", schema),
                        of(operation).map(Exchange::requestBody).toList())));

        assertThat(fields.required()).isNotEmpty().isSubsetOf(fields.shown);
    }

    @Test
    void everyRequiredFieldIsReceived() {
        FieldPresence fields = new FieldPresence(Direction.RESPONSE);
        // A second success of an operation is in no pact, because the service chooses between them. A body that may be
        // missing is in none either.
        DOCUMENT.operations().forEach(operation -> operation.responses().forEach((status, schemas) -> schemas.values()
                .forEach(schema -> {
                    boolean mayBeEmpty = status < 300 && operation.node().flag("x-may-be-empty");
                    if (operation.successStatuses().indexOf(status) <= 0 && !mayBeEmpty) {
                        fields.add(
                                operation,
                                DOCUMENT.schemaNode(CoverageNames.body(operation, status), schema),
                                of(operation)
                                        .filter(exchange -> exchange.status() == status)
                                        .map(Exchange::responseBody)
                                        .toList());
                    }
                })));

        assertThat(fields.required()).isNotEmpty().isSubsetOf(fields.shown);
    }

    @Test
    void everyEventIsDelivered() {
        assertThat(PactFiles.webhooks().getInteractions())
                .extracting(message -> PactCheck.reference(message, "webhook"))
                .containsExactlyInAnyOrderElementsOf(simulatedEvents());
    }

    private static Set<String> simulatedEvents() {
        Set<String> events = new TreeSet<>(DOCUMENT.events().keySet());
        SimulatedDocument.bundled().notSimulated().stream()
                .filter(point -> point.kind() == DocumentPoint.Kind.OPERATION)
                .forEach(point -> events.remove(point.operationId()));
        return events;
    }

    /** The fields that some body has, a field counts although it is null, and those that some body must have. */
    private static final class FieldPresence {
        private final Direction direction;
        private final Set<String> shown = new TreeSet<>();
        private final Map<SchemaNode, Boolean> bodies = new LinkedHashMap<>();

        FieldPresence(Direction direction) {
            this.direction = direction;
        }

        void add(Operation operation, SchemaNode schema, List<Body> examples) {
            bodies.put(schema, CALLED.contains(operation.id()));
            examples.forEach(body -> body.json()
                    .ifPresent(json -> schema.walk(json, (place, value) -> {
                        shown.add(place.location());
                        return true;
                    })));
        }

        /**
         * Returns the required fields of each object that some body has, and of each that a body of a hand-written call
         * cannot do without.
         */
        Set<String> required() {
            Set<String> required = new TreeSet<>();
            bodies.forEach((schema, called) -> visit(schema, called, new HashSet<>(), required));
            return required;
        }

        private void require(SchemaNode place, boolean certain, Set<String> done, Set<String> required) {
            if (place.component() != null && !done.add(place.component())) {
                return;
            }
            Set<String> names = new HashSet<>();
            place.definition().path("required").forEach(name -> names.add(name.asText()));
            place.properties().forEach((name, property) -> {
                boolean isRequired = names.contains(name) && property.travels(direction);
                if (isRequired) {
                    required.add(property.location());
                }
                visit(property, certain && isRequired, done, required);
            });
            place.items().ifPresent(items -> visit(items, certain, done, required));
        }

        private void visit(SchemaNode place, boolean certain, Set<String> done, Set<String> required) {
            if (certain || shown.contains(place.location())) {
                require(place, certain, done, required);
            }
        }
    }

    private static List<String> missing(Dimension dimension) {
        CoverageCounter counter = new CoverageCounter(DOCUMENT);
        EXCHANGES.forEach(counter::add);
        Coverage coverage = counter.result();
        assertThat(coverage.validated()).isEqualTo(EXCHANGES.size());
        return coverage.total().get(dimension).missing();
    }

    private static List<String> labels(Predicate<Operation> fault) {
        return DOCUMENT.operations().stream()
                .filter(operation -> CALLED.contains(operation.id()))
                .filter(fault)
                .map(Operation::label)
                .toList();
    }

    /** Tells whether an operation has a status in the document and in no pact. */
    private static boolean lacks(Operation operation, int status) {
        return operation.responses().containsKey(status) && !statuses(operation).contains(status);
    }

    private static Set<Integer> statuses(Operation operation) {
        return of(operation).map(Exchange::status).collect(Collectors.toSet());
    }

    private static Stream<Exchange> of(Operation operation) {
        return EXCHANGES.stream().filter(exchange -> operation.id().equals(exchange.operationId()));
    }
}
