package org.nectaropenapi.client.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.http.ClientOptions;

/** An executor that carries the caller's context along carries it into the calls that other threads make. */
class CallerContextTest extends WireTest {

    private static final ThreadLocal<String> CONTEXT = new ThreadLocal<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final Set<String> contexts = ConcurrentHashMap.newKeySet();
    private final CallObserver observer = new CallObserver() {
        @Override
        public void callEnded(CallReport call) {
            contexts.add(String.valueOf(CONTEXT.get()));
        }
    };

    /** Does what those of tracing libraries do. */
    private final Executor carrying = task -> {
        String context = CONTEXT.get();
        threads.execute(() -> {
            CONTEXT.set(context);
            try {
                task.run();
            } finally {
                CONTEXT.remove();
            }
        });
    };

    @AfterEach
    void endThreads() {
        CONTEXT.remove();
        threads.shutdownNow();
    }

    @Test
    void asyncHasTheContextOfItsCaller() {
        TestClient client = client(options -> options.observer(observer)
                .interceptor(attempt -> Map.of("traceparent", String.valueOf(CONTEXT.get()))));
        CONTEXT.set("request-1");

        client.factory.async(() -> client.api.get("1"), carrying).join();

        assertThat(contexts).containsExactly("request-1");
        assertThat(server.only().headers("traceparent")).containsExactly("request-1");
    }

    @Test
    void pagesThatAreRequestedAheadHaveTheContextOfTheReader() {
        server.always((request, socket) -> {
            int number = Integer.parseInt(request.target().replaceAll(".*page=", ""));
            String page = "{\"totalParts\": 6, \"perPage\": 1, \"totalPages\": 6, \"currentPage\": " + number
                    + ", \"hasNext\": " + (number < 6) + ", \"parts\": [{\"id\": \"part-" + number + "\"}]}";
            return LoopbackServer.json(200, page).send(request, socket);
        });
        CONTEXT.set("request-2");
        try (FixtureClient fixture = new FixtureClient(ClientOptions.builder(ApiKey.of(TestClient.KEY))
                .baseUrl(server.url())
                .observer(observer)
                .build())) {
            List<String> parts = fixture.things().listParts(new UUID(1, 2)).prefetch(3, carrying).stream()
                    .map(part -> part.id())
                    .toList();

            assertThat(parts).hasSize(6);
        }
        assertThat(contexts).containsExactly("request-2");
    }
}
