package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.await.Await;
import org.nectaropenapi.client.await.AwaitShape;
import org.nectaropenapi.client.await.Awaiter;
import org.nectaropenapi.client.download.Downloader;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.http.CallStart;
import org.nectaropenapi.client.json.OpenEnum;

/** A client that closes and lets calls in progress end. */
@Timeout(60)
class GracefulCloseTest extends WireTest {

    /** A thread for each task: the common pool of two processors has one thread, which a waiting call would keep. */
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    };

    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch closing = new CountDownLatch(1);

    /** Closes the client in another thread, and returns when it refuses calls. */
    private CompletableFuture<Void> closeWithPatience() {
        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> client.factory.close(LONG), THREADS);
        while (!closed.isDone() && !refusesCalls()) {
            Thread.onSpinWait();
        }
        closing.countDown();
        return closed;
    }

    /** A call that is refused never reaches the server, so that this may be tried often. */
    private boolean refusesCalls() {
        int before = server.received().size();
        Throwable failure = catchThrowable(() -> client.api.withHeader("refused or sent"));
        return failure instanceof TransportException && server.received().size() == before;
    }

    @Test
    void aCallInProgressEndsWithItsRetriesAndLaterOnesAreRefused() throws Exception {
        server.always((request, socket) -> {
            if (request.target().endsWith("/hostile")) {
                return json(200, "{}").send(request, socket);
            }
            LoopbackServer.await(closing);
            return json(503, "").send(request, socket);
        });
        CompletableFuture<Throwable> call = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> client.api.update("1", Map.of("a", 1))), THREADS);
        server.awaitRequests(1);
        CompletableFuture<Void> closed = closeWithPatience();

        assertThat(call.join()).hasMessageContaining("after 3 attempts");
        closed.join();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessage(
                        "getThing got no response: the client was closed; the service has not received the request");
    }

    @Test
    void aCallBetweenTwoAttemptsEndsWithItsNextOne() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        CountDownLatch resume = new CountDownLatch(1);
        TestClient paused = client(options -> options.sleeper(pause -> {
            pausing.countDown();
            resume.await();
        }));
        server.reply(json(503, ""), json(200, "{\"a\":1}"));
        CompletableFuture<Map<String, Object>> call =
                CompletableFuture.supplyAsync(() -> paused.api.update("1", Map.of("a", 1)), THREADS);
        pausing.await();
        Thread closer = new Thread(() -> paused.factory.close(LONG));
        closer.start();
        while (closer.isAlive() && closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(closer.isAlive()).as("waits for the call").isTrue();

        resume.countDown();

        assertThat(call.join()).containsEntry("a", 1);
        assertThat(server.received()).hasSize(2);
        closer.join();
    }

    @Test
    void aDownloadInProgressEnds() throws Exception {
        server.reply((request, socket) -> {
            LoopbackServer.write(socket, "HTTP/1.1 200 X\r\nContent-Length: 6\r\n\r\nabc");
            LoopbackServer.await(closing);
            LoopbackServer.write(socket, "def");
            return true;
        });

        assertADownloadEnds();
    }

    @Test
    void theRestOfADownloadInProgressIsRequested() throws Exception {
        server.always((request, socket) -> {
            if (!request.target().endsWith("/bill.pdf")) {
                return json(200, "{}").send(request, socket);
            }
            if (!request.headers("Range").isEmpty()) {
                return LoopbackServer.content(
                                206, "application/pdf", "def", "Content-Range: bytes 3-5/6", "ETag: \"v1\"")
                        .send(request, socket);
            }
            LoopbackServer.write(
                    socket, "HTTP/1.1 200 X\r\nAccept-Ranges: bytes\r\nETag: \"v1\"\r\nContent-Length: 6\r\n\r\nabc");
            LoopbackServer.await(closing);
            return false;
        });

        assertADownloadEnds();
    }

    private void assertADownloadEnds() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CountDownLatch begun = new CountDownLatch(1);
        OutputStream sink = new OutputStream() {
            @Override
            public void write(int b) {
                file.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                file.write(bytes, offset, length);
                begun.countDown();
            }
        };
        CompletableFuture<?> download = CompletableFuture.runAsync(
                () -> new Downloader<String>("getThing", url -> url, client.factory.files())
                        .download(server.url() + "/bill.pdf", sink),
                THREADS);
        begun.await();
        CompletableFuture<Void> closed = closeWithPatience();

        download.join();
        closed.join();
        assertThat(file).hasToString("abcdef");
    }

    @Test
    void patienceEnds() throws Exception {
        server.always(server.silentAfter(""));
        CompletableFuture<Throwable> call =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> client.api.get("1")), THREADS);
        server.awaitRequests(1);

        client.factory.close(Duration.ofMillis(1));

        assertThat(call.join()).isInstanceOf(TransportException.class).hasMessageContaining("closed meanwhile");
    }

    @Test
    void closingEndsACallThatPauses() {
        assertPausingCallEnds(pausing -> pausing.factory.close());
    }

    @Test
    void theEndOfThePatienceEndsACallThatPauses() {
        assertPausingCallEnds(pausing -> pausing.factory.close(Duration.ofMillis(1)));
    }

    /** A pause that goes on would end after a second attempt. */
    private void assertPausingCallEnds(Consumer<TestClient> close) {
        server.always(json(503, "", "Retry-After: 30"));
        CountDownLatch pausing = new CountDownLatch(1);
        TestClient patient = client(options -> options.sleeper(pause -> {
            pausing.countDown();
            Thread.sleep(pause.toMillis());
        }));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<Throwable> call = CompletableFuture.supplyAsync(
                () -> {
                    Throwable failure = catchThrowable(() -> patient.api.update("1", Map.of("a", 1)));
                    interrupted.complete(Thread.interrupted());
                    return failure;
                },
                THREADS);
        LoopbackServer.await(pausing);

        close.accept(patient);

        assertThat(call.join())
                .isInstanceOf(TransportException.class)
                .hasMessage("updateThing got no response: the client was closed meanwhile");
        assertThat(interrupted.join()).isFalse();
    }

    @Test
    void noPauseBeginsOnceTheClientIsClosed() {
        server.always(json(503, ""));
        List<Duration> pauses = new ArrayList<>();
        AtomicReference<TestClient> closing = new AtomicReference<>();
        TestClient closed = client(options -> options.sleeper(pauses::add).observer(new CallObserver() {
            @Override
            public void attemptEnded(CallReport attempt) {
                closing.get().close();
            }
        }));
        closing.set(closed);

        assertThat(catchThrowable(() -> closed.api.get("1"))).hasMessageContaining("the client was closed meanwhile");
        assertThat(pauses).isEmpty();
    }

    @Test
    void closingEndsAWaitThatPauses() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        TestClient patient = client(options -> options.sleeper(pause -> {
            pausing.countDown();
            Thread.sleep(pause.toMillis());
        }));
        Awaiter<OpenEnum> awaiter = new Awaiter<>(
                "getThing",
                new AwaitShape<>(status -> status, status -> null, Set.of("DONE"), Set.of()),
                Await.builder().delay(LONG).maxDelay(LONG).deadline(LONG).build(),
                patient.factory.options());
        CompletableFuture<Throwable> wait = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> awaiter.await(Await.defaults(), () -> {
                    patient.api.get("1");
                    return OpenEnum.unlisted("PENDING");
                })),
                THREADS);
        LoopbackServer.await(pausing);

        patient.factory.close();

        assertThat(wait.get())
                .isInstanceOf(TransportException.class)
                .hasMessage(
                        "getThing got no response: the client was closed; the service has not received the request");
        assertThat(server.received()).hasSize(1);
    }

    /** The slot that the call waits for is held by a download whose target does not take the bytes. */
    @Test
    void closingEndsACallThatWaitsForASlot() throws Exception {
        server.always(ServiceFileTest.pdf("the bill"));
        CountDownLatch writing = new CountDownLatch(1);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(2);
        TestClient narrow = client(options -> options.maxInFlight(1).observer(new CallObserver() {
            @Override
            public void callStarted(CallStart call) {
                begun.countDown();
            }
        }));
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) {
                writing.countDown();
                ended.join();
            }
        };
        ServiceFile file = narrow.factory.create(ServiceFileTest.FilesApi.class).export();
        CompletableFuture<Throwable> download =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> file.to(slow)), THREADS);
        LoopbackServer.await(writing);
        CompletableFuture<Throwable> call =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> narrow.api.get("1")), THREADS);
        LoopbackServer.await(begun);

        narrow.factory.close();

        assertThat(call.get()).hasMessageContaining("the client was closed");
        ended.complete(null);
        download.join();
    }

    private static final class Closing implements CallObserver {

        private final String moment;
        private final CompletableFuture<TestClient> client = new CompletableFuture<>();

        private Closing(String moment) {
            this.moment = moment;
        }

        private void at(String present) {
            if (present.equals(moment)) {
                client.join().factory.close(LONG);
            }
        }

        @Override
        public void callStarted(CallStart call) {
            at("callStarted");
        }

        @Override
        public void attemptStarted(CallStart attempt) {
            at("attemptStarted");
        }

        @Override
        public void attemptEnded(CallReport attempt) {
            at("attemptEnded");
        }
    }

    /** Waiting for the own call would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"callStarted", "attemptStarted", "attemptEnded"})
    void anObserverThatClosesDoesNotWaitForItsOwnCall(String moment) {
        Closing closing = new Closing(moment);
        TestClient closed = client(options -> options.observer(closing));
        closing.client.complete(closed);

        Throwable failure = catchThrowable(() -> closed.api.get("1"));

        if (moment.equals("attemptEnded")) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure).hasMessageContaining("the client was closed");
        }
    }

    @Test
    void aTargetThatClosesDoesNotWaitForItsOwnDownload() {
        server.always(ServiceFileTest.pdf("the bill"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream target = new OutputStream() {
            @Override
            public void write(int b) {
                client.factory.close(LONG);
                bytes.write(b);
            }
        };
        ServiceFile file = client.factory.create(ServiceFileTest.FilesApi.class).export();

        // Whether the end of the response came before the client closed is of no concern.
        catchThrowable(() -> file.to(target));

        assertThat(bytes).hasToString("the bill");
    }

    @Test
    void observersThatCloseDoNotWaitForEachOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<TestClient> closing = new CompletableFuture<>();
        TestClient closed = client(options -> options.observer(new CallObserver() {
            @Override
            public void callStarted(CallStart call) {
                both.countDown();
                LoopbackServer.await(both);
                closing.join().factory.close(LONG);
            }
        }));
        closing.complete(closed);

        CompletableFuture<Throwable> one =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> closed.api.get("1")), THREADS);
        CompletableFuture<Throwable> other =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> closed.api.get("2")), THREADS);

        assertThat(one.get()).hasMessageContaining("the client was closed");
        assertThat(other.get()).hasMessageContaining("the client was closed");
    }

    @Test
    void anInterruptEndsThePatience() throws Exception {
        server.always(server.silentAfter(""));
        CompletableFuture<Throwable> call =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> client.api.get("1")), THREADS);
        server.awaitRequests(1);

        Thread.currentThread().interrupt();
        client.factory.close(LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(call.join()).hasMessageContaining("closed meanwhile");
    }

    @Test
    void withoutCallsThereIsNothingToWaitFor() {
        client.api.get("1");

        client.factory.close(LONG);

        assertThat(catchThrowable(() -> client.api.get("1"))).hasMessageContaining("the client was closed");
    }

    @Test
    void noPatienceIsAPlainClose() {
        client.factory.close(Duration.ZERO);

        assertThat(catchThrowable(() -> client.api.get("1"))).hasMessageContaining("the client was closed");
    }

    @Test
    void aViewClosesNothing() {
        client.factory.withOptions(o -> {}).close(LONG);

        assertThat(client.api.get("1")).isEmpty();
    }

    @Test
    void negativePatienceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.factory.close(Duration.ofSeconds(-1)))
                .withMessageStartingWith("patience must be");
        assertThat(client.api.get("1")).isEmpty();
    }
}
