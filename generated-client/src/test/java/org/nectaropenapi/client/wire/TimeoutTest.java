package org.nectaropenapi.client.wire;

import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.upload.Upload;

/** Each limit works by itself, whatever the service does, and its end is the end of the connection. */
@Timeout(60)
class TimeoutTest extends WireTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{";

    private TestClient once(Duration read, Duration total) {
        return client(options ->
                options.retryPolicy(RetryPolicy.none()).readTimeout(read).totalTimeout(total));
    }

    /** The server waits for the end of a request's head, and sends nothing before it. */
    private URI unresponsiveToTls() {
        return URI.create("https://127.0.0.1:" + server.url().getPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 O", "HTTP/1.1 200 OK\r\nContent-Le", HEAD})
    void silenceEndsAtTheReadTimeout(String before) throws Exception {
        server.always(server.silentAfter(before));
        TestClient client = once(SHORT, Duration.ofSeconds(50));

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessage("getThing received nothing from the service for 200 milliseconds")
                .satisfies(e -> {
                    assertThat(e.limit()).isEqualTo(Limit.READ);
                    assertThat(e.limitDuration()).isEqualTo(SHORT);
                    assertThat(e.mayHaveReachedService()).isTrue();
                    assertThat(e.attempts()).isEqualTo(1);
                });
        assertThat(server.sawPeerLeave()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-Long: ", HEAD})
    void drippingEndsAtTheTotalTimeout(String before) throws Exception {
        server.always(server.drippingAfter(before));
        TestClient client = once(Duration.ofSeconds(50), SHORT);

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessage("getThing did not finish within 200 milliseconds")
                .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.TOTAL));
        assertThat(server.sawPeerLeave()).isTrue();
    }

    @Test
    void everyByteOfTheBodyStartsTheSilenceAnew() throws Exception {
        // 200 bytes at one per 10 milliseconds and more take longer than the read timeout, but no pause between two
        // does, not even on a busy machine.
        server.always((request, socket) -> {
            LoopbackServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 202\r\n\r\n{}");
            Semaphore never = new Semaphore(0);
            for (int i = 0; i < 200; i++) {
                try {
                    assertThat(never.tryAcquire(10, TimeUnit.MILLISECONDS)).isFalse();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                LoopbackServer.write(socket, " ");
            }
            return true;
        });
        TestClient client = once(Duration.ofMillis(1500), Duration.ofSeconds(50));

        assertThat(client.api.get("1")).isEmpty();
    }

    @Test
    void aConnectionThatDoesNotOpenEndsAtTheConnectTimeout() throws Exception {
        try (FullBacklog full = new FullBacklog()) {
            TestClient client = client(options -> options.baseUrl(full.url()).connectTimeout(SHORT));

            assertThatExceptionOfType(NectarTimeoutException.class)
                    .isThrownBy(() -> client.api.create(Map.of()))
                    .withMessage("createThing could not connect within 200 milliseconds after 3 attempts;"
                            + " the service has not received the request")
                    .satisfies(e -> {
                        assertThat(e.limit()).isEqualTo(Limit.CONNECT);
                        assertThat(e.mayHaveReachedService()).isFalse();
                    });
        }
    }

    @Test
    void aHandshakeThatHangsEndsAtTheConnectTimeout() throws Exception {
        TestClient client = client(options ->
                options.baseUrl(unresponsiveToTls()).connectTimeout(SHORT).retryPolicy(RetryPolicy.none()));

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> client.api.create(Map.of("a", 1)))
                .satisfies(e -> {
                    assertThat(e.limit()).isEqualTo(Limit.CONNECT);
                    assertThat(e.mayHaveReachedService()).isFalse();
                });
        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> client.api.get("1"))
                .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.CONNECT));
    }

    /** The JDK's own limit ends with the connection to the proxy. */
    @Test
    void aTunnelThatNeverOpensEndsAtTheConnectTimeout() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (LoopbackProxy silent = new LoopbackProxy(head -> {
            LoopbackServer.await(over);
            return "";
        })) {
            TestClient client = client(options -> options.baseUrl(unresponsiveToTls())
                    .proxySelector(silent.selector())
                    .connectTimeout(SHORT)
                    .readTimeout(SHORT)
                    .retryPolicy(RetryPolicy.none()));

            assertThatExceptionOfType(NectarTimeoutException.class)
                    .isThrownBy(() -> client.api.create(Map.of()))
                    .withMessage("createThing could not connect within 200 milliseconds;"
                            + " the service has not received the request")
                    .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.CONNECT));
        } finally {
            over.countDown();
        }
    }

    @Test
    void aTotalThatEndsWhileConnectingSaysSo() throws Exception {
        TestClient client =
                client(options -> options.baseUrl(unresponsiveToTls()).totalTimeout(SHORT));

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> client.api.create(Map.of("a", 1)))
                .withMessage(
                        "createThing did not finish within 200 milliseconds; the service has not received the request")
                .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.TOTAL));
    }

    @Test
    void theTotalTimeoutSpansTheAttempts() throws Exception {
        server.always(server.silentAfter(""));
        TestClient client = client(options -> options.readTimeout(Duration.ofMillis(300))
                .totalTimeout(Duration.ofMillis(2000))
                .retryPolicy(RetryPolicy.defaults()
                        .withMaxAttempts(10)
                        .withDelays(Duration.ofMillis(1), Duration.ofMillis(1))));

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> client.api.get("1"))
                .satisfies(e -> {
                    assertThat(e.attempts()).isBetween(2, 7);
                    assertThat(server.received().size()).isBetween(2, 7);
                });
    }

    @Test
    void waitingForASlotCountsIntoTheTotal() throws Exception {
        server.always(server.silentAfter(""));
        TestClient client = client(options ->
                options.maxInFlight(1).totalTimeout(Duration.ofMillis(1500)).retryPolicy(RetryPolicy.none()));

        CompletableFuture<Throwable> first = inAThreadOfItsOwn(client);
        server.awaitRequests(1);
        // The second call waits while the first one takes its whole time, and has less time left than that.
        CompletableFuture<Throwable> second = inAThreadOfItsOwn(client);

        assertThat(first.get()).isInstanceOf(NectarTimeoutException.class);
        assertThat(second.get()).isInstanceOfSatisfying(NectarTimeoutException.class, e -> assertThat(e.limit())
                .isEqualTo(Limit.TOTAL));
    }

    /** The common pool may have one thread only, and then the second call would begin when the first has ended. */
    private CompletableFuture<Throwable> inAThreadOfItsOwn(TestClient client) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> client.api.get("1")), task -> new Thread(task).start());
    }

    @Test
    void anUploadThatMovesIsNotSilence() throws Exception {
        byte[] content = new byte[300_000];
        Semaphore never = new Semaphore(0);
        Upload slow = Upload.of(
                "a.pdf",
                () -> new ByteArrayInputStream(content) {
                    @Override
                    public synchronized int read(byte[] buffer, int offset, int length) {
                        try {
                            assertThat(never.tryAcquire(120, TimeUnit.MILLISECONDS))
                                    .isFalse();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return super.read(buffer, offset, length);
                    }
                },
                content.length);
        TestClient client = once(Duration.ofSeconds(2), Duration.ofSeconds(50));

        client.api.upload("1", form(slow));

        assertThat(server.only().body().length).isGreaterThan(content.length);
    }
}
