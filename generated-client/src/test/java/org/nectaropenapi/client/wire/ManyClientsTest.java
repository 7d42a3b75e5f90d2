package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that were closed leave neither threads nor sockets behind. A Java before 21 cannot close its HTTP client, and
 * lets go of it once the garbage collector has found that nobody uses it; hence the calls for one.
 *
 * <p>{@code -Dclients=10000} opens and closes more of them.
 */
@Timeout(600)
class ManyClientsTest {

    private static final int CLIENTS = Integer.getInteger("clients", 60);
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    @Test
    void closedClientsLeaveNothingBehind() throws Exception {
        try (LoopbackServer server = new LoopbackServer()) {
            Set<Thread> before = threadsOfClients();
            for (int i = 1; i <= CLIENTS; i++) {
                try (TestClient client = new TestClient(server.url(), options -> options)) {
                    client.api.get("1");
                }
                // So many file handles at once are more than most systems give a process.
                if (i % 50 == 0) {
                    settle(server, before, 50);
                }
            }
            settle(server, before, 0);

            assertThat(server.received()).hasSize(CLIENTS);
            assertThat(server.openConnections()).isZero();
            assertThat(since(before)).isEmpty();
        }
    }

    /** Waits, within reason, until no more than so many connections and threads are left. */
    private static void settle(LoopbackServer server, Set<Thread> before, int left) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + PATIENCE;
        while ((server.openConnections() > left || since(before).size() > left) && System.nanoTime() < end) {
            System.gc();
            assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private static List<Thread> since(Set<Thread> before) {
        return threadsOfClients().stream()
                .filter(thread -> !before.contains(thread))
                .toList();
    }

    private static Set<Thread> threadsOfClients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("nectar-http-")
                        || thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
