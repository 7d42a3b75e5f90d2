package org.nectaropenapi.client.transport;

import java.io.ByteArrayOutputStream;
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
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.transport.ExchangeException.Kind;

/**
 * The body of a response in chunks, one of which is in memory at a time: the next one is requested when the last has
 * been taken, so that a slow reader slows the connection down instead of filling the memory. For one reading thread.
 */
public final class ResponseStream implements BodySubscriber<ResponseStream>, AutoCloseable {

    /** A chunk, a failure, or neither at the end. */
    private record Event(byte @Nullable [] chunk, @Nullable Throwable failure) {}

    private final Attempt attempt;
    private final int status;
    private final Runnable onEnd;
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private boolean requested;
    private boolean ended;
    private long received;

    ResponseStream(Attempt attempt, int status, Runnable onEnd) {
        this.attempt = attempt;
        this.status = status;
        this.onEnd = onEnd;
        attempt.onCancel(reason -> {
            events.add(new Event(null, reason));
            subscription.thenAccept(Subscription::cancel);
        });
    }

    /** Is complete at once: chunks can be requested before the first one is there. */
    @Override
    public CompletionStage<ResponseStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        byte[] chunk = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int size = 0;
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(chunk, size, length);
            size += length;
        }
        events.add(new Event(chunk, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(null, failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event(null, null));
    }

    /**
     * Waits for the next chunk.
     *
     * @return some bytes, null at the end
     * @throws NectarException if none comes, in time or at all
     */
    public byte @Nullable [] next() {
        try {
            byte[] chunk = await();
            if (chunk == null) {
                end(null);
            } else {
                received += chunk.length;
            }
            return chunk;
        } catch (ExchangeException e) {
            NectarException failure = e.toNectarException(attempt.call(), true);
            end(failure);
            throw failure;
        }
    }

    /**
     * Reads the first bytes, as many as come: whoever reads the text of an error already knows the outcome.
     *
     * @param max about how many bytes are enough
     * @return the bytes that came
     */
    public byte[] beginning(int max) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            byte[] chunk = next();
            while (chunk != null) {
                bytes.writeBytes(chunk);
                chunk = bytes.size() < max ? next() : null;
            }
        } catch (NectarException e) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private byte @Nullable [] await() throws ExchangeException {
        long silence = attempt.call().options().readTimeout().toNanos();
        long left = attempt.call().remainingNanos();
        // Checked first, because a storage that never stops sending always has a chunk ready.
        if (left <= 0) {
            throw new ExchangeException(Kind.TOTAL_TIMEOUT, "the call's time is up", null);
        }
        if (!requested) {
            requested = true;
            subscription.thenAccept(open -> open.request(1));
        }
        try {
            Event event = events.poll(Math.min(silence, left), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw left <= silence
                        ? new ExchangeException(Kind.TOTAL_TIMEOUT, "the call's time is up", null)
                        : new ExchangeException(Kind.READ_TIMEOUT, "no byte came in time", null);
            }
            requested = false;
            if (event.failure() != null) {
                throw ExchangeException.of(
                        event.failure(), true, attempt.call().options().apiKey());
            }
            return event.chunk();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(Kind.INTERRUPTED, "interrupted while waiting for the response", e);
        }
    }

    private void end(@Nullable NectarException failure) {
        if (!ended) {
            ended = true;
            onEnd.run();
            attempt.ended(status, failure, received);
        }
    }

    /** Gives up what was not read, with its connection. */
    @Override
    public void close() {
        attempt.cancel(new ExchangeException(Kind.BROKEN, "the response was closed", null));
        end(null);
    }
}
