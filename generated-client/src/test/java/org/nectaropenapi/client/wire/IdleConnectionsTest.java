package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.await.ManualTime;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.UnreadableResponseException;

/** Connections that a load balancer has forgotten, which carry no byte in either direction. */
@Timeout(60)
class IdleConnectionsTest extends WireTest {

    /** A thread for each task: the common pool may have one thread only, which a waiting call would keep. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private final ManualTime clock = new ManualTime();
    private final TestClient client = client(options -> options.clock(clock));
    private final Set<Socket> seen = ConcurrentHashMap.newKeySet();
    private final Set<Socket> forgotten = ConcurrentHashMap.newKeySet();

    /** Serves new connections, and leaves requests on forgotten ones without response. */
    private LoopbackServer.Reply unlessForgotten(LoopbackServer.Reply reply) {
        return (request, socket) -> {
            seen.add(socket);
            return (forgotten.contains(socket) ? server.silentAfter("") : reply).send(request, socket);
        };
    }

    @Test
    void aClientThatWasIdleForLongOpensAConnection() {
        client.api.get("1");
        clock.pass(Duration.ofMillis(44_999));
        client.api.get("2");
        assertThat(server.connections()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(45));
        client.api.create(Map.of());
        assertThat(server.connections()).isEqualTo(2);

        client.api.get("4");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void theLimitCanBeSet() {
        TestClient patient = client(options -> options.clock(clock).idleTimeout(Duration.ofMinutes(5)));
        patient.api.get("1");
        clock.pass(Duration.ofMinutes(4));
        patient.api.get("2");

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackChangesNothing() {
        client.api.get("1");
        clock.pass(Duration.ofDays(-1));
        client.api.get("2");
        client.api.get("3");

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void theTimeThatAResponseTakesIsNoIdleTime() {
        server.reply(json(200, "{}").after(() -> clock.pass(Duration.ofMinutes(1))));
        client.api.get("1");
        client.api.get("2");

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aClientIsNotIdleWhileARequestIsInProgress() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        client.api.get("1");
        server.reply(json(200, "{}").after(() -> LoopbackServer.await(finish)));
        CompletableFuture<Map<String, Object>> slow = CompletableFuture.supplyAsync(() -> client.api.get("2"), THREADS);
        server.awaitRequests(2);
        client.api.get("3");
        assertThat(server.connections()).isEqualTo(2);
        clock.pass(Duration.ofMinutes(1));

        client.api.get("4");
        finish.countDown();
        slow.join();
        client.api.get("5");

        assertThat(server.connections()).isEqualTo(2);
    }

    /** Makes connections and lets the load balancer forget them all. */
    private void forgetConnections(int count) throws Exception {
        CountDownLatch all = new CountDownLatch(count);
        server.always(unlessForgotten(json(200, "{}").after(() -> {
            all.countDown();
            LoopbackServer.await(all);
        })));
        List<CompletableFuture<Map<String, Object>>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> client.api.get("1"), THREADS));
        }
        calls.forEach(CompletableFuture::join);
        forgotten.addAll(seen);
        assertThat(forgotten).hasSize(count);
    }

    private SampleApi hurried() {
        return client.factory
                .withOptions(o -> o.readTimeout(Duration.ofMillis(500)))
                .create(SampleApi.class);
    }

    @Test
    void aReadThatFailsOnAForgottenConnectionIsRepeatedOnAFreshOne() throws Exception {
        forgetConnections(2);

        assertThat(hurried().get("3")).isEmpty();

        assertThat(client.pauses).hasSize(1);
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aWriteThatFailsOnAForgottenConnectionIsNotRepeatedButTheNextCallIsFine() throws Exception {
        forgetConnections(2);

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> hurried().create(Map.of()));
        client.api.create(Map.of());

        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aCallWhoseTotalTimeEndsOnAForgottenConnectionLeavesNoneBehind() throws Exception {
        forgetConnections(2);

        SampleApi shortTime = client.factory
                .withOptions(o -> o.totalTimeout(Duration.ofMillis(500)))
                .create(SampleApi.class);
        assertThatExceptionOfType(NectarTimeoutException.class).isThrownBy(() -> shortTime.get("3"));
        client.api.create(Map.of());

        assertThat(server.connections()).isEqualTo(3);
    }

    /** The JDK takes a second one of its own accord, and gives it up because it may not send the request again. */
    @Test
    void aConnectionThatClosesTakesTheOthersWithIt() throws Exception {
        forgetConnections(3);
        forgotten.clear();
        server.reply((request, socket) -> false);

        assertThat(client.api.get("3")).isEmpty();

        assertThat(client.pauses).hasSize(1);
        assertThat(server.connections()).isEqualTo(4);
    }

    /** Nothing is wrong with the others, which carry responses as before. */
    @Test
    void aResponseThatIsTooLongCostsItsOwnConnectionOnly() throws Exception {
        forgetConnections(2);
        forgotten.clear();
        SampleApi strict =
                client.factory.withOptions(o -> o.maxResponseBytes(1024)).create(SampleApi.class);
        server.reply(json(200, "x".repeat(1025)));

        assertThatExceptionOfType(UnreadableResponseException.class).isThrownBy(strict::raw);
        client.api.get("4");

        assertThat(server.connections()).isEqualTo(2);
    }
}
