package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Concurrent calls. */
class ConcurrencyTest {
    private static final int AT_ONCE = 10;

    @Test
    void concurrentCallsLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (SandboxFixture fixture = new SandboxFixture()) {
            SandboxFixture.Connected connected = fixture.connected();
            Callable<Integer> write = () -> fixture.api
                    .send("createSite", "{'name': 'One of many'}", connected.company())
                    .status();
            Callable<Integer> read = () -> fixture.api
                    .call("listUsageDataByCompany", connected.company())
                    .status();

            List<Future<Integer>> statuses = threads.invokeAll(Stream.generate(() -> List.of(write, read))
                    .limit(AT_ONCE * 2)
                    .flatMap(List::stream)
                    .toList());

            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isIn(200, 201);
            }
            assertThat(fixture.api
                            .call("getCompany", connected.company())
                            .body()
                            .path("sites"))
                    .hasSize(2 + AT_ONCE * 2);
        } finally {
            threads.shutdownNow();
        }
    }
}
