package org.nectaropenapi.pacts.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** What of the document the pacts use: nothing of it that the client has is left out. */
class PactCoverageTest {

    /** Its body has two booleans; the client cannot send it anything to refuse. */
    private static final Set<String> NOTHING_TO_REFUSE = Set.of("updateAccount");

    private final ApiDocument document = ApiDocument.bundled();
    private final List<V4Interaction.SynchronousHttp> exchanges = PactFiles.api().getInteractions().stream()
            .map(V4Interaction.SynchronousHttp.class::cast)
            .toList();

    @Test
    void everyOperationSucceeds() {
        assertThat(labels(operation -> of(operation).noneMatch(PactCoverageTest::isSuccess)))
                .isEmpty();
    }

    @Test
    void everyOperationThatTakesABodyRefusesOne() {
        assertThat(labels(operation -> !operation.requestSchemas().isEmpty()
                        && !NOTHING_TO_REFUSE.contains(operation.id())
                        && !statuses(of(operation)).contains(400)))
                .isEmpty();
    }

    @Test
    void everyOperationWithAnIdHidesWhatIsNotOfTheTeam() {
        assertThat(labels(operation -> operation.path().contains("{")
                        && !statuses(of(operation)).containsAll(Set.of(403, 404))))
                .isEmpty();
    }

    /** These two come before any operation; the method decides what the client does about them. */
    @Test
    void everyMethodIsRefusedWithoutKeyAndInAHurry() {
        Map<String, Set<Integer>> statusesByMethod = exchanges.stream()
                .collect(Collectors.groupingBy(
                        exchange -> exchange.getRequest().getMethod(),
                        Collectors.mapping(exchange -> exchange.getResponse().getStatus(), Collectors.toSet())));

        assertThat(labels(operation -> !statusesByMethod
                        .getOrDefault(operation.method(), Set.of())
                        .containsAll(Set.of(401, 429))))
                .isEmpty();
    }

    @Test
    void everyQueryParameterIsUsed() {
        Set<String> unused = new TreeSet<>();
        for (Operation operation : document.operations()) {
            Set<String> used = of(operation)
                    .flatMap(exchange -> exchange.getRequest().getQuery().keySet().stream())
                    .collect(Collectors.toSet());
            operation.queryParameters().stream()
                    .map(Parameter::name)
                    .filter(name -> !used.contains(name))
                    .forEach(name -> unused.add(name + " of " + operation.label()));
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyRequiredFieldIsSent() {
        Slice slice = new Slice();
        for (Operation operation : document.operations()) {
            JsonNode schema = operation.requestSchemas().get("application/json");
            if (schema != null) {
                successes(operation)
                        .forEach(exchange -> slice.add(
                                schema, Bodies.json(exchange.getRequest().getBody())));
            }
        }
        assertThat(slice.missing()).isEmpty();
    }

    @Test
    void everyRequiredFieldIsReceived() {
        Slice slice = new Slice();
        for (Operation operation : document.operations()) {
            successes(operation).forEach(exchange -> operation
                    .responses()
                    .get(exchange.getResponse().getStatus())
                    .values()
                    .forEach(schema ->
                            slice.add(schema, Bodies.json(exchange.getResponse().getBody()))));
        }
        assertThat(slice.missing()).isEmpty();
    }

    @Test
    void everyEventIsDelivered() {
        assertThat(PactFiles.webhooks().getInteractions())
                .extracting(message -> PactCheck.subject(message, "webhook"))
                .containsExactlyInAnyOrderElementsOf(document.events().keySet());
    }

    /** The required fields of everything that comes up, and those of them that some body has. */
    private final class Slice {
        private final Set<String> required = new TreeSet<>();
        private final Set<String> seen = new TreeSet<>();

        void add(JsonNode schema, JsonNode body) {
            RequiredFields.of(document.schemas(), schema).forEach((path, field) -> {
                required.add(field);
                if (!JsonPaths.values(body, path).isEmpty()) {
                    seen.add(field);
                }
            });
        }

        Set<String> missing() {
            assertThat(required).isNotEmpty();
            Set<String> missing = new TreeSet<>(required);
            missing.removeAll(seen);
            return missing;
        }
    }

    private List<String> labels(Predicate<Operation> fault) {
        return document.operations().stream()
                .filter(fault)
                .map(Operation::label)
                .toList();
    }

    private Stream<V4Interaction.SynchronousHttp> successes(Operation operation) {
        return of(operation).filter(PactCoverageTest::isSuccess);
    }

    private Stream<V4Interaction.SynchronousHttp> of(Operation operation) {
        return exchanges.stream()
                .filter(exchange -> PactCheck.subject(exchange, "operationId").equals(operation.id()));
    }

    private static boolean isSuccess(V4Interaction.SynchronousHttp exchange) {
        return exchange.getResponse().getStatus() < 300;
    }

    private static Set<Integer> statuses(Stream<V4Interaction.SynchronousHttp> exchanges) {
        return exchanges.map(exchange -> exchange.getResponse().getStatus()).collect(Collectors.toSet());
    }
}
