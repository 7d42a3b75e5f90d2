package org.nectaropenapi.client.wire;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.error.TransportException;

/** Calls on an executor of the caller's, cancelled as tasks are: by an interrupt. */
@Timeout(60)
class CancellationTest extends WireTest {

    CancellationTest() {
        super(options -> options.maxInFlight(1));
    }

    /** How a cancelled call came back to its thread. */
    private record Outcome(Throwable thrown, boolean flagKept) {}

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    @AfterEach
    void endThreads() {
        executor.shutdownNow();
    }

    private Future<?> start(Runnable call) {
        return executor.submit(() -> {
            try {
                call.run();
                outcome.complete(new Outcome(new AssertionError("a response came"), false));
            } catch (RuntimeException e) {
                outcome.complete(new Outcome(e, Thread.currentThread().isInterrupted()));
            }
        });
    }

    @Test
    void aCallUnderWayIsLeftOnTheWireAndNotRepeated() throws Exception {
        server.always(server.silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"));
        Future<?> task = start(() -> client.api.get("1"));
        server.awaitRequests(1);
        task.cancel(true);

        assertThat(outcome.get().flagKept()).isTrue();
        assertThat(outcome.get().thrown())
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.mayHaveReachedService()).isTrue();
                    assertThat(e.attempts()).isEqualTo(1);
                })
                .hasMessage("getThing got no response: interrupted while waiting for the response");
        assertThat(server.sawPeerLeave()).isTrue();
        assertThat(server.received()).hasSize(1);
        assertThat(client.pauses).isEmpty();
    }

    @Test
    void theSlotOfACancelledCallIsFree() throws Exception {
        server.reply(server.silentAfter(""));
        Future<?> task = start(() -> client.api.create(Map.of()));
        server.awaitRequests(1);
        task.cancel(true);
        outcome.get();

        assertThat(client.api.get("2")).isEmpty();
    }

    @Test
    void aCallThatWaitsForASlotIsNotSent() throws Exception {
        CompletableFuture<Void> release = new CompletableFuture<>();
        server.reply(LoopbackServer.json(200, "{}").after(release::join));
        Future<Map<String, Object>> first = executor.submit(() -> client.api.get("1"));
        server.awaitRequests(1);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        start(() -> {
            waiting.complete(Thread.currentThread());
            client.api.create(Map.of());
        });
        waiting.get().interrupt();

        assertThat(outcome.get().thrown())
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.mayHaveReachedService())
                        .isFalse())
                .hasMessageContaining("interrupted while waiting for a free slot");
        assertThat(outcome.get().flagKept()).isTrue();
        release.complete(null);
        assertThat(first.get()).isEmpty();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aCallThatWaitsForItsNextAttemptEndsAtOnce() throws Exception {
        CountDownLatch resting = new CountDownLatch(1);
        server.always(LoopbackServer.json(503, ""));
        TestClient slow = client(options -> options.sleeper(pause -> {
            resting.countDown();
            new CountDownLatch(1).await();
        }));

        Future<?> task = start(() -> slow.api.get("1"));
        resting.await();
        task.cancel(true);

        assertThat(outcome.get().thrown())
                .isInstanceOf(TransportException.class)
                .hasMessage("getThing got no response: interrupted while waiting for the next attempt");
        assertThat(outcome.get().flagKept()).isTrue();

        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothingItWouldHaveToForget() throws Exception {
        start(() -> {
            Thread.currentThread().interrupt();
            client.api.create(Map.of());
        });

        assertThat(outcome.get().thrown()).isInstanceOf(TransportException.class);
        assertThat(outcome.get().flagKept()).isTrue();
        assertThat(server.received()).isEmpty();
    }
}
