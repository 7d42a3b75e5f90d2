package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.download.Downloader;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.http.CallStart;

/** What an application adds to each attempt: headers, spans around it, and a key that changes. */
class InterceptorTest extends WireTest {

    @Test
    void eachAttemptHasHeadersOfItsOwn() {
        server.reply(json(503, ""));
        TestClient client = client(options ->
                options.interceptor(attempt -> Map.of("traceparent", attempt.operationId() + "-" + attempt.attempt())));

        client.api.get("1");

        assertThat(server.received())
                .extracting(request -> request.headers("traceparent").get(0))
                .containsExactly("getThing-1", "getThing-2");
    }

    @Test
    void theLastInterceptorWinsOverTheOthersAndTheClientsOwnHeaders() {
        TestClient client = client(options -> options.header("X-One", "own")
                .header("X-Two", "own")
                .interceptor(attempt -> Map.of("x-two", "first", "X-Three", "first"))
                .interceptor(attempt -> Map.of("X-Three", "second")));

        client.api.get("1");

        assertThat(server.only().headers("X-One")).containsExactly("own");
        assertThat(server.only().headers("X-Two")).containsExactly("first");
        assertThat(server.only().headers("X-Three")).containsExactly("second");
    }

    @Test
    void aStorageGetsNoneOfIt() {
        AtomicInteger asked = new AtomicInteger();
        TestClient client = client(options -> options.interceptor(attempt -> {
            asked.incrementAndGet();
            return Map.of("Authorization", "Bearer secret");
        }));

        new Downloader<String>("getThing", url -> url, client.factory.files())
                .download(server.url() + "/bill.pdf", OutputStream.nullOutputStream());

        assertThat(server.only().headers("Authorization")).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void aHeaderThatIsTheClientsOwnIsRefused() {
        TestClient client = client(options -> options.interceptor(attempt -> Map.of("X-API-Key", "other")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.get("1"))
                .withMessage("The header X-API-Key is written by the client itself");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void anInterceptorThatFailsEndsTheCallAndFreesItsSlot() {
        AtomicReference<RuntimeException> failure = new AtomicReference<>(new IllegalStateException("no token"));
        TestClient client = client(options -> options.maxInFlight(1).interceptor(attempt -> {
            RuntimeException present = failure.get();
            if (present != null) {
                throw present;
            }
            return Map.of();
        }));

        assertThatIllegalStateException().isThrownBy(() -> client.api.get("1")).withMessage("no token");
        failure.set(null);
        assertThat(client.api.get("1")).isEmpty();
    }

    @Test
    void beginningsAndEndsComeInOrderAndInTheThreadOfTheCall() {
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        CallObserver spans = new CallObserver() {
            @Override
            public void callStarted(CallStart call) {
                note("call started", call.attempt());
                assertThat(call).isEqualTo(new CallStart("getThing", "GET", "/v9/thing/{id}", 0));
            }

            @Override
            public void attemptStarted(CallStart attempt) {
                note("attempt started", attempt.attempt());
            }

            @Override
            public void attemptEnded(CallReport attempt) {
                note("attempt ended", attempt.attempts());
            }

            @Override
            public void callEnded(CallReport call) {
                note("call ended", call.attempts());
            }

            private void note(String event, int number) {
                events.add(Thread.currentThread().getName() + ": " + event + " " + number);
            }
        };
        server.reply(json(503, ""));
        TestClient client = client(options -> options.observer(spans).interceptor(attempt -> {
            events.add(Thread.currentThread().getName() + ": headers " + attempt.attempt());
            return Map.of();
        }));

        client.api.get("1");

        String thread = Thread.currentThread().getName() + ": ";
        assertThat(events)
                .containsExactly(
                        thread + "call started 0",
                        thread + "attempt started 1",
                        thread + "headers 1",
                        thread + "attempt ended 1",
                        thread + "attempt started 2",
                        thread + "headers 2",
                        thread + "attempt ended 2",
                        thread + "call ended 2");
    }

    @Test
    void everyBeginningHasItsEndAlsoOfDownloadsAndOfCallsThatAreNotSent() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        CallObserver balance = new CallObserver() {
            @Override
            public void callStarted(CallStart call) {
                calls.incrementAndGet();
                begun.incrementAndGet();
            }

            @Override
            public void attemptStarted(CallStart attempt) {
                attempts.incrementAndGet();
                begun.incrementAndGet();
            }

            @Override
            public void attemptEnded(CallReport attempt) {
                attempts.decrementAndGet();
            }

            @Override
            public void callEnded(CallReport call) {
                calls.decrementAndGet();
            }
        };
        TestClient client = client(options -> options.observer(balance));
        Downloader<String> downloader = new Downloader<>("getThing", url -> url, client.factory.files());
        server.reply(LoopbackServer.raw("HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\nabc"));

        assertThat(catchThrowable(() -> downloader.download(server.url() + "/a.pdf", OutputStream.nullOutputStream())))
                .isNotNull();
        downloader.download(server.url() + "/a.pdf", OutputStream.nullOutputStream());
        assertThat(catchThrowable(() -> client.api.withHeader("a\r\nb"))).isNotNull();
        client.close();
        assertThat(catchThrowable(() -> client.api.get("1"))).isNotNull();

        assertThat(begun).hasValue(7);
        assertThat(calls).hasValue(0);
        assertThat(attempts).hasValue(0);

        for (Throwable failure : List.of(new AssertionError("broken"), new IOException("undeclared"))) {
            TestClient failing = client(options -> options.observer(balance).interceptor(attempt -> {
                throw WireTest.<RuntimeException>undeclared(failure);
            }));
            TestClient keyless = client(options -> options.observer(balance).apiKey(ApiKey.from(() -> {
                throw WireTest.<RuntimeException>undeclared(failure);
            })));
            assertPassedOn(catchThrowable(() -> failing.api.get("1")), "getThing", failure);
            assertPassedOn(catchThrowable(() -> keyless.api.get("1")), "getThing", failure);
            ServiceFile file =
                    failing.factory.create(ServiceFileTest.FilesApi.class).export();
            assertPassedOn(catchThrowable(() -> file.to(OutputStream.nullOutputStream())), "exportBill", failure);
        }
        assertThat(begun).hasValue(19);
        assertThat(calls).hasValue(0);
        assertThat(attempts).hasValue(0);
    }

    private void assertPassedOn(Throwable thrown, String operationId, Throwable failure) {
        if (failure instanceof Error) {
            assertThat(thrown).isSameAs(failure);
        } else {
            assertThat(thrown)
                    .hasMessage(operationId
                            + " failed: an interceptor or a supplier threw what its method does not declare")
                    .hasCause(failure);
        }
    }

    @Test
    void aKeyThatChangesIsTakenForTheNextAttempt() {
        AtomicInteger version = new AtomicInteger();
        server.reply(json(503, ""));
        TestClient client = client(options -> options.apiKey(ApiKey.from(() -> "key-" + version.incrementAndGet())));

        client.api.get("1");

        assertThat(server.received())
                .extracting(request -> request.headers("X-API-Key").get(0))
                .containsExactly("key-1", "key-2");
    }

    @Test
    void aKeyThatWasReplacedIsStillNotShown() {
        AtomicReference<String> key = new AtomicReference<>("old-secret");
        TestClient client = client(options -> options.apiKey(ApiKey.from(key::get)));
        server.reply(json(401, "{\"detail\":\"old-secret and new-secret are unknown\"}")
                .after(() -> {
                    // Another call has taken the new key meanwhile.
                    key.set("new-secret");
                    client.factory.options().apiKey().authenticate(HttpRequest.newBuilder());
                }));

        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageContaining("[redacted] and [redacted] are unknown")
                .satisfies(e -> assertThat(e.rawBody()).doesNotContain("secret"));
    }

    @Test
    void onlySoManyOldKeysAreRemembered() {
        AtomicInteger version = new AtomicInteger();
        ApiKey key = ApiKey.from(() -> "key-" + version.incrementAndGet() + "-end");
        for (int i = 0; i < 5; i++) {
            key.authenticate(HttpRequest.newBuilder());
        }

        assertThat(key.redact("key-1-end key-2-end key-5-end")).isEqualTo("key-1-end [redacted] [redacted]");
        assertThat(ApiKey.from(() -> "unused").redact("unused")).isEqualTo("unused");
    }

    @Test
    void aKeyThatIsUsedOftenDoesNotReplaceTheOthers() {
        AtomicReference<String> present = new AtomicReference<>("old-secret");
        ApiKey key = ApiKey.from(present::get);
        key.authenticate(HttpRequest.newBuilder());
        present.set("new-secret");
        for (int i = 0; i < 5; i++) {
            key.authenticate(HttpRequest.newBuilder());
        }

        assertThat(key.redact("old-secret, new-secret")).isEqualTo("[redacted], [redacted]");
    }

    @Test
    void aKeyThatManyThreadsComeToAtOnceIsRememberedOnce() throws Exception {
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        AtomicInteger version = new AtomicInteger();
        ApiKey key = ApiKey.from(() -> {
            await(together);
            return name(version.get());
        });
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            for (int present = 1; present <= 300; present++) {
                version.set(present);
                List<Callable<Object>> calls = Collections.nCopies(
                        threads, Executors.callable(() -> key.authenticate(HttpRequest.newBuilder())));
                for (Future<?> call : callers.invokeAll(calls)) {
                    call.get();
                }
                for (int recent = Math.max(1, present - 3); recent <= present; recent++) {
                    assertThat(key.redact(name(recent))).isEqualTo("[redacted]");
                }
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static String name(int version) {
        return "key-" + version + "-end";
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aKeyThatNoHeaderCanCarryEndsTheCall() {
        TestClient client = client(options -> options.apiKey(ApiKey.from(() -> "nk_secret\n")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.api.get("1"))
                .withMessageStartingWith("The API key ")
                .withMessageNotContaining("secret");
        assertThat(server.received()).isEmpty();
    }
}
