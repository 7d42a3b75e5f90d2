package org.nectaropenapi.contract.pact.document;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.contract.pact.PactFiles;
import org.nectaropenapi.sandbox.document.ApiDocument;
import org.nectaropenapi.sandbox.document.Operation;

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
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(of(operation).filter(PactCoverageTest::isSuccess))
                        .as(operation.label())
                        .isNotEmpty());
    }

    @Test
    void everyOperationThatTakesABodyRefusesOne() {
        assertThat(document.operations())
                .filteredOn(operation -> !operation.requestSchemas().isEmpty())
                .filteredOn(operation -> !NOTHING_TO_REFUSE.contains(operation.id()))
                .allSatisfy(operation -> assertThat(statuses(of(operation)))
                        .as(operation.label())
                        .contains(400));
    }

    @Test
    void everyOperationWithAnIdHidesWhatIsNotOfTheTeam() {
        assertThat(document.operations())
                .filteredOn(operation -> operation.path().contains("{"))
                .allSatisfy(operation -> assertThat(statuses(of(operation)))
                        .as(operation.label())
                        .contains(403, 404));
    }

    /** These two come before any operation; the method decides what the client does about them. */
    @Test
    void everyMethodIsRefusedWithoutKeyAndInAHurry() {
        Set<String> methods = new TreeSet<>();
        document.operations().forEach(operation -> methods.add(operation.method()));
        assertThat(methods)
                .allSatisfy(method -> assertThat(statuses(exchanges.stream()
                                .filter(exchange -> exchange.getRequest().getMethod().equals(method))))
                        .as(method)
                        .contains(401, 429));
    }

    @Test
    void everyQueryParameterIsUsed() {
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(of(operation)
                                .flatMap(exchange -> exchange.getRequest().getQuery().keySet().stream()))
                        .as(operation.label())
                        .containsAll(operation.queryParameters().stream()
                                .map(parameter -> parameter.name())
                                .toList()));
    }

    @Test
    void everyRequiredFieldIsSentAndReceived() {
        assertThat(document.operations()).allSatisfy(operation -> {
            operation.requestSchemas().forEach((mediaType, schema) -> {
                if (mediaType.equals("application/json")) {
                    assertThat(missing(operation, schema, exchange -> exchange.getRequest().getBody()))
                            .as("sent to " + operation.label())
                            .isEmpty();
                }
            });
            operation.responses().entrySet().stream()
                    .filter(response -> response.getKey() < 300)
                    .flatMap(response -> response.getValue().values().stream())
                    .forEach(schema -> assertThat(missing(operation, schema, exchange -> exchange.getResponse()
                                    .getBody()))
                            .as("received from " + operation.label())
                            .isEmpty());
        });
    }

    @Test
    void everyEventIsDelivered() {
        assertThat(PactFiles.webhooks().getInteractions())
                .extracting(message -> PactCheck.subject(message, "webhook"))
                .containsExactlyInAnyOrderElementsOf(document.events().keySet());
    }

    private Set<String> missing(
            Operation operation, JsonNode schema, Function<V4Interaction.SynchronousHttp, OptionalBody> side) {
        Set<String> missing = new HashSet<>(RequiredFields.of(document.schemas(), schema));
        of(operation)
                .filter(PactCoverageTest::isSuccess)
                .map(exchange -> Bodies.json(side.apply(exchange)))
                .forEach(body -> missing.removeIf(path -> !JsonPaths.values(body, path).isEmpty()));
        return missing;
    }

    private Stream<V4Interaction.SynchronousHttp> of(Operation operation) {
        return exchanges.stream()
                .filter(exchange -> PactCheck.subject(exchange, "operationId").equals(operation.id()));
    }

    private static boolean isSuccess(V4Interaction.SynchronousHttp exchange) {
        return exchange.getResponse().getStatus() < 300;
    }

    private static List<Integer> statuses(Stream<V4Interaction.SynchronousHttp> exchanges) {
        return exchanges.map(exchange -> exchange.getResponse().getStatus()).toList();
    }
}
