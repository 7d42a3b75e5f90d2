package org.nectaropenapi.client.service;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call in another thread, as a future that takes the call along when it ends early: cancelled, timed out or completed
 * by somebody else, it interrupts the thread, and the call lets go of its connection. A plain CompletableFuture would
 * forget the call and let it run on.
 *
 * <p>For the client's {@code async}.
 *
 * @param <T> the type of the result
 */
final class AsyncCall<T extends @Nullable Object> extends CompletableFuture<T> {

    private final Supplier<T> call;
    private @Nullable Thread thread;
    private boolean interrupted;

    private AsyncCall(Supplier<T> call) {
        this.call = Objects.requireNonNull(call, "call");
    }

    static <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> call, Executor executor) {
        AsyncCall<T> future = new AsyncCall<>(call);
        future.whenComplete((value, failure) -> future.leave());
        executor.execute(future::run);
        return future;
    }

    private void run() {
        if (!begin()) {
            return;
        }
        T value;
        try {
            value = call.get();
        } catch (Throwable e) {
            end();
            completeExceptionally(e);
            return;
        }
        end();
        complete(value);
    }

    /** False if nobody waits for the call any more. */
    private synchronized boolean begin() {
        if (isDone()) {
            return false;
        }
        thread = Thread.currentThread();
        return true;
    }

    /** From here on the thread belongs to other tasks, which must not find it interrupted. */
    private synchronized void end() {
        thread = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }

    private synchronized void leave() {
        if (thread != null) {
            interrupted = true;
            thread.interrupt();
        }
    }
}
