package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.model.Job;

/** Many threads share one client, and each gets the responses to its own requests. */
class SharedClientTest {

    private static final int THREADS = 16;
    private static final int CALLS = 20;

    @Test
    void everyThreadGetsItsOwnResponses() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ConnectedClient connected = ConnectedClient.start()) {
            connected
                    .server()
                    .respond(request -> ScriptedResponse.json(
                            200, "{\"id\":\"" + request.pathSegments().get(2) + "\",\"status\":\"PENDING\"}"));
            List<Callable<List<String>>> tasks = new ArrayList<>();
            List<List<String>> expected = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<String> ids = new ArrayList<>();
                for (int call = 0; call < CALLS; call++) {
                    ids.add("job " + thread + "/" + call);
                }
                expected.add(ids);
                tasks.add(() -> ids.stream()
                        .map(id -> connected.client().jobs().get(id))
                        .map(Job::id)
                        .toList());
            }

            List<List<String>> results = new ArrayList<>();
            for (Future<List<String>> ids : threads.invokeAll(tasks)) {
                results.add(ids.get());
            }

            assertThat(results).isEqualTo(expected);
            assertThat(connected.server().requests()).hasSize(THREADS * CALLS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aServiceAccessorReturnsTheSameObjectEachTime() {
        try (ConnectedClient connected = ConnectedClient.start()) {
            assertThat(ClientDocument.operations())
                    .allSatisfy(operation -> assertThat(OperationCall.service(connected.client(), operation))
                            .isSameAs(OperationCall.service(connected.client(), operation)));
        }
    }
}
