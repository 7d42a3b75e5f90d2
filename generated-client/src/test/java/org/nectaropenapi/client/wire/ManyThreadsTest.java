package org.nectaropenapi.client.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.service.ServiceFactory;

/** One client, many threads. */
@Timeout(60)
class ManyThreadsTest extends WireTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Echoes the id of the request. */
    private static LoopbackServer.Reply echo() {
        return (request, socket) -> {
            String body = "{\"path\":\"" + request.target() + "\",\"sent\":"
                    + (request.body().length == 0 ? "null" : request.text()) + "}";
            return LoopbackServer.json(200, body).send(request, socket);
        };
    }

    @Test
    void everyThreadGetsItsOwnResponse() throws Exception {
        server.always(echo());
        List<Future<Boolean>> outcomes = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            int number = thread;
            outcomes.add(threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    String id = number + "-" + i;
                    assertThat(client.api.get(id)).containsEntry("path", "/v9/thing/" + id);
                    assertThat(client.api.update(id, Map.of("id", id)))
                            .containsEntry("path", "/v9/thing/" + id)
                            .containsEntry("sent", Map.of("id", id));
                }
                return true;
            }));
        }
        for (Future<Boolean> outcome : outcomes) {
            assertThat(outcome.get()).isTrue();
        }

        assertThat(server.received()).hasSize(32 * 20 * 2);
        assertThat(server.connections()).isLessThanOrEqualTo(10);
    }

    @Test
    void noMoreThanTheLimitIsUnderWay() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        CompletableFuture<Void> release = new CompletableFuture<>();
        server.always(echo().after(() -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            three.countDown();
            release.join();
            now.decrementAndGet();
        }));
        TestClient client = client(options -> options.maxInFlight(3));

        List<Future<Map<String, Object>>> outcomes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "n" + i;
            outcomes.add(threads.submit(() -> client.api.get(id)));
        }
        three.await();
        assertThat(server.received()).hasSize(3);
        release.complete(null);
        for (Future<Map<String, Object>> outcome : outcomes) {
            assertThat(outcome.get()).isNotEmpty();
        }

        assertThat(most).hasValue(3);
        assertThat(server.received()).hasSize(12);
    }

    /** A retry is the fastest to come back: at once when its slot is free, before those that wait have woken up. */
    @Test
    void aRetryDoesNotOvertakeThoseThatWaitForASlot() throws Exception {
        List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> release = new CompletableFuture<>();
        server.always((request, socket) -> {
            boolean again = arrived.contains(request.target());
            arrived.add(request.target());
            release.join();
            return LoopbackServer.json(again ? 200 : 503, "{}").send(request, socket);
        });
        TestClient client = client(options -> options.maxInFlight(1));
        List<String> inTurn = new ArrayList<>();
        List<Future<?>> outcomes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "n" + i;
            CompletableFuture<Thread> caller = new CompletableFuture<>();
            inTurn.add("/v9/thing/" + id);
            outcomes.add(threads.submit(() -> {
                caller.complete(Thread.currentThread());
                return client.api.get(id);
            }));
            // The first waits for its response, the others for the slot.
            while (arrived.isEmpty() || caller.get().getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        release.complete(null);
        for (Future<?> outcome : outcomes) {
            outcome.get();
        }

        assertThat(arrived).hasSize(24).startsWith(inTurn.toArray(String[]::new));
    }

    @Test
    void failuresGiveTheirSlotBack() throws Exception {
        TestClient client = client(options -> options.maxInFlight(1).retryPolicy(RetryPolicy.none()));

        server.reply(LoopbackServer.json(500, ""), LoopbackServer.raw(""), LoopbackServer.json(200, "broken"));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(NectarException.class).isThrownBy(() -> client.api.get("1"));
        }
        assertThat(client.api.get("1")).isEmpty();
    }

    @Test
    void aRetryDoesNotHoldASlotWhileItWaits() throws Exception {
        server.reply(LoopbackServer.json(503, "")).always(echo());
        CompletableFuture<ServiceFactory> self = new CompletableFuture<>();
        List<Object> meanwhile = new ArrayList<>();
        TestClient client = client(options -> options.maxInFlight(1)
                .sleeper(pause ->
                        meanwhile.add(self.join().create(SampleApi.class).get("other"))));

        self.complete(client.factory);

        assertThat(client.api.get("first")).containsEntry("path", "/v9/thing/first");

        assertThat(meanwhile).hasSize(1);
    }
}
