package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.error.NotFoundException;

/** Calls in other threads: what comes back, and that ending the future ends the call. */
@Timeout(60)
class AsyncCallTest extends WireTest {

    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThreads() {
        one.shutdownNow();
    }

    private CompletableFuture<Map<String, Object>> get(String id) {
        return client.factory.async(() -> client.api.get(id), one);
    }

    @Test
    void theResultComesFromAThreadOfTheExecutor() throws Exception {
        server.reply(json(200, "{\"a\":1}"));
        Thread its = one.submit(Thread::currentThread).get();

        CompletableFuture<Thread> thread = client.factory.async(
                () -> {
                    assertThat(client.api.get("1")).containsEntry("a", 1);
                    return Thread.currentThread();
                },
                one);
        assertThat(thread.join()).isSameAs(its);
        assertThat(client.factory.async(() -> null, one).join()).isNull();
    }

    @Test
    void aFailureIsTheExceptionOfTheCall() {
        server.always(json(404, "{\"detail\":\"none\"}"));

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> get("1").join())
                .withCauseInstanceOf(NotFoundException.class);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> get("1").get())
                .withCauseInstanceOf(NotFoundException.class);
        assertThat(get("1").exceptionally(e -> Map.of("failed", e instanceof NotFoundException))
                        .join())
                .containsEntry("failed", true);
    }

    static List<Consumer<CompletableFuture<?>>> waysToEndAFuture() {
        return List.of(
                future -> future.cancel(true),
                future -> future.cancel(false),
                future -> future.completeExceptionally(new IllegalStateException("enough")),
                future -> future.complete(null),
                future -> future.orTimeout(1, TimeUnit.MILLISECONDS));
    }

    @ParameterizedTest
    @MethodSource("waysToEndAFuture")
    void endingTheFutureClosesTheConnection(Consumer<CompletableFuture<?>> end) throws Exception {
        server.reply(server.silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"));
        CompletableFuture<Map<String, Object>> call = get("1");
        server.awaitRequests(1);
        end.accept(call);

        assertThat(server.sawPeerLeave()).isTrue();
        assertThat(call).isDone();
        // The thread is as good as new for the next call.
        assertThat(get("2").join()).isEmpty();
        assertThat(server.received()).hasSize(2);
        assertThat(client.pauses).isEmpty();
    }

    @Test
    void aTimedOutFutureSaysSo() {
        server.always(server.silentAfter(""));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> get("1").orTimeout(1, TimeUnit.MILLISECONDS).get())
                .withCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aCallCancelledBeforeItsTurnIsNotSent() {
        Deque<Runnable> queue = new ArrayDeque<>();
        CompletableFuture<Map<String, Object>> call = client.factory.async(() -> client.api.get("1"), queue::add);
        assertThat(call.cancel(true)).isTrue();
        queue.forEach(Runnable::run);

        assertThatExceptionOfType(CancellationException.class).isThrownBy(call::join);
        assertThat(server.received()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void cancellingWhatIsDoneDoesNothing() {
        Deque<Runnable> queue = new ArrayDeque<>();
        CompletableFuture<Map<String, Object>> call = client.factory.async(() -> client.api.get("1"), queue::add);
        queue.forEach(Runnable::run);

        assertThat(call.cancel(true)).isFalse();
        assertThat(call.join()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anExecutorThatTakesNothingSaysSoAtOnce() {
        one.shutdown();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> get("1"));
    }

    @Test
    void noMoreThanTheLimitAreUnderWayHoweverManyThreadsThereAre() throws Exception {
        ExecutorService many = Executors.newCachedThreadPool();
        checkManyCalls(many);
        many.shutdownNow();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsAreAsGood() throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        checkManyCalls(virtual);
        virtual.shutdownNow();
    }

    private void checkManyCalls(ExecutorService threads) throws Exception {
        int calls = 60;
        CompletableFuture<Void> release = new CompletableFuture<>();
        server.always(json(200, "{}").after(release::join));
        List<CompletableFuture<Map<String, Object>>> futures = IntStream.range(0, calls)
                .mapToObj(i -> client.factory.async(() -> client.api.get("" + i), threads))
                .toList();
        server.awaitRequests(10);
        assertThat(server.received()).hasSize(10);
        release.complete(null);

        assertThat(futures).allSatisfy(future -> assertThat(future.join()).isEmpty());
        assertThat(server.received()).hasSize(calls);
    }
}
