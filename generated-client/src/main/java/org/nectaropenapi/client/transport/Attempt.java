package org.nectaropenapi.client.transport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: how far it has come, when a byte last went or came, and who cancels it. Written by the threads
 * of the transport, read by the waiting caller.
 */
final class Attempt {

    private enum Phase {
        CONNECTING,
        SENT,
        ABANDONED
    }

    private final HttpCall call;
    private final int number;
    private final Thread caller = Thread.currentThread();
    private final long start = System.nanoTime();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
    private final CompletableFuture<ExchangeException> cancellation = new CompletableFuture<>();
    private volatile long lastByte = System.nanoTime();

    Attempt(HttpCall call) {
        this.call = call;
        this.number = call.attempts();
    }

    HttpCall call() {
        return call;
    }

    /** Returns the thread that makes the call. */
    Thread caller() {
        return caller;
    }

    /** Notifies the observers of the beginning. */
    void started() {
        call.attemptStarted();
    }

    /** Notes that a byte went or came. */
    void touch() {
        lastByte = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - lastByte;
    }

    /** Claims the right to send the first byte of the request; granted once, and not after {@link #abandon()}. */
    boolean begin() {
        touch();
        return phase.compareAndSet(Phase.CONNECTING, Phase.SENT);
    }

    /** Returns whether a byte of the request may have been sent. */
    boolean hasBegun() {
        return phase.get() == Phase.SENT;
    }

    /** Gives up the attempt; returns true if no byte of the request has been sent, and then none will be. */
    boolean abandon() {
        return phase.compareAndSet(Phase.CONNECTING, Phase.ABANDONED);
    }

    /** Runs the action when the attempt is cancelled, at once if it already is. */
    void onCancel(Consumer<ExchangeException> action) {
        cancellation.thenAccept(action);
    }

    void cancel(ExchangeException reason) {
        cancellation.complete(reason);
    }

    /** Notifies the observers of the end. */
    void ended(@Nullable Integer status, @Nullable Throwable failure, long received) {
        call.attemptEnded(number, start, status, failure, received);
    }
}
