package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.Operation;

/** Many threads share one client, and each gets the responses to its own requests. */
@Tag("golden")
class SharedClientTest {

    private static final int THREADS = 16;
    private static final int CALLS = 20;

    /** Returns an operation that tells by its result which path was requested. */
    private static Operation operationWithATextInItsPath() {
        return ClientDocument.operations().stream()
                .filter(operation ->
                        ClientDocument.parameters(operation, "path").size() == 1
                                && ClientDocument.parameters(operation, "path")
                                        .get(0)
                                        .type()
                                        .is(ValueType.Kind.TEXT))
                .filter(operation -> !operation.pagination().isPresent()
                        && SuccessfulResponse.body(operation).isObject())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyThreadGetsItsOwnResponses() throws Exception {
        Operation operation = operationWithATextInItsPath();
        ParameterModel parameter = ClientDocument.parameters(operation, "path").get(0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ConnectedClient connected = ConnectedClient.start()) {
            connected
                    .server()
                    .respond(request -> ScriptedResponse.json(
                            JsonTrees.object().put("x_path", String.join("/", request.pathSegments()))));
            List<Callable<List<String>>> tasks = new ArrayList<>();
            List<List<String>> expected = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<String> ids = new ArrayList<>();
                for (int call = 0; call < CALLS; call++) {
                    ids.add("thing " + thread + "." + call);
                }
                expected.add(ids.stream()
                        .map(id -> operation.path().substring(1).replace("{" + parameter.name() + "}", id))
                        .toList());
                tasks.add(() -> ids.stream()
                        .map(id -> OperationCall.of(operation).with(parameter, JsonTrees.tree(id)))
                        .map(call -> JsonTrees.write(call.send(connected)))
                        .map(result -> result.path("x_path").asText())
                        .toList());
            }

            List<List<String>> results = new ArrayList<>();
            for (Future<List<String>> paths : threads.invokeAll(tasks)) {
                results.add(paths.get());
            }

            assertThat(results).isEqualTo(expected);
            assertThat(connected.server().requests()).hasSize(THREADS * CALLS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aServiceAccessorReturnsTheSameObjectEachTime() throws Exception {
        try (ConnectedClient connected = ConnectedClient.start()) {
            assertThat(ClientDocument.operations()).allSatisfy(operation -> {
                Object client = connected.client(ClientDocument.of(operation));
                assertThat(OperationCall.service(client, operation)).isSameAs(OperationCall.service(client, operation));
            });
        }
    }
}
