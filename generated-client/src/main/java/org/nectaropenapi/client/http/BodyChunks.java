package org.nectaropenapi.client.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer in pieces, one of which is in memory at a time: the next one is asked for when the last has
 * been taken, so that a slow reader slows the connection down instead of filling the memory.
 */
final class BodyChunks implements BodySubscriber<BodyChunks> {

    /** A piece, a failure, or neither at the end. */
    record Event(byte @Nullable [] piece, @Nullable Throwable failure) {}

    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private boolean asked;

    /** The pieces can be asked for before the first one is there. */
    @Override
    public CompletionStage<BodyChunks> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        byte[] piece = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int size = 0;
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(piece, size, length);
            size += length;
        }
        events.add(new Event(piece, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(null, failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event(null, null));
    }

    /** Waits for the next piece; null if none comes in time. */
    @Nullable Event next(long nanos) throws InterruptedException {
        if (!asked) {
            asked = true;
            subscription.thenAccept(open -> open.request(1));
        }
        Event event = events.poll(nanos, TimeUnit.NANOSECONDS);
        asked = event == null;
        return event;
    }

    /** Lets go of the connection. */
    void cancel(Throwable reason) {
        subscription.thenAccept(Subscription::cancel);
        events.add(new Event(null, reason));
    }
}
