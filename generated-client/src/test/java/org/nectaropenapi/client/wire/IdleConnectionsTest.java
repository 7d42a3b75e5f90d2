package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.await.ManualTime;
import org.nectaropenapi.client.error.NectarTimeoutException;

/** Connections that a load balancer has forgotten, which carry no byte in either direction. */
@Timeout(60)
class IdleConnectionsTest extends WireTest {

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
        CompletableFuture<Map<String, Object>> slow = CompletableFuture.supplyAsync(() -> client.api.get("2"));
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

    /** Makes two connections and lets the load balancer forget both. */
    private void forgetTwoConnections() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        server.always(unlessForgotten(json(200, "{}").after(() -> {
            both.countDown();
            LoopbackServer.await(both);
        })));
        CompletableFuture<Map<String, Object>> other = CompletableFuture.supplyAsync(() -> client.api.get("1"));
        client.api.get("2");
        other.join();
        forgotten.addAll(seen);
        assertThat(forgotten).hasSize(2);
    }

    private SampleApi hurried() {
        return client.factory
                .withOptions(o -> o.readTimeout(Duration.ofMillis(500)))
                .create(SampleApi.class);
    }

    @Test
    void aReadThatFailsOnAForgottenConnectionIsRepeatedOnAFreshOne() throws Exception {
        forgetTwoConnections();

        assertThat(hurried().get("3")).isEmpty();

        assertThat(client.pauses).hasSize(1);
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aWriteThatFailsOnAForgottenConnectionIsNotRepeatedButTheNextCallIsFine() throws Exception {
        forgetTwoConnections();

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> hurried().create(Map.of()));
        client.api.create(Map.of());

        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aCallWhoseTotalTimeEndsOnAForgottenConnectionLeavesNoneBehind() throws Exception {
        forgetTwoConnections();

        SampleApi shortTime = client.factory
                .withOptions(o -> o.totalTimeout(Duration.ofMillis(500)))
                .create(SampleApi.class);
        assertThatExceptionOfType(NectarTimeoutException.class).isThrownBy(() -> shortTime.get("3"));
        client.api.create(Map.of());

        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aConnectionThatClosesTakesTheOthersWithIt() throws Exception {
        forgetTwoConnections();
        forgotten.clear();
        server.reply((request, socket) -> false);

        assertThat(client.api.get("3")).isEmpty();

        assertThat(client.pauses).hasSize(1);
        assertThat(server.connections()).isEqualTo(3);
    }
}
