package org.nectaropenapi.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A request body read from a stream as fast as the connection takes it. The JDK's own publisher takes a failing stream
 * for a finished one; this one ends the request and remembers the failure. The stream is closed with it, by whoever
 * opened it at the latest.
 */
final class RequestBodyPublisher implements BodyPublisher, AutoCloseable {

    private static final int PIECE = 16 << 10;

    private final InputStream stream;
    private final long length;
    private final Attempt attempt;
    private final Executor reader;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Throwable failure;

    /**
     * Publishes a stream.
     *
     * @param length its length, negative if it is unknown
     * @param reader reads the stream
     */
    RequestBodyPublisher(InputStream stream, long length, Attempt attempt, Executor reader) {
        this.stream = stream;
        this.length = length;
        this.attempt = attempt;
        this.reader = reader;
    }

    /**
     * Returns the length. The JDK calls this when it writes the head of the request, hence when it is connected. It
     * calls it again when it is about to repeat the request of its own accord, as it does with a GET whose connection
     * closed without a response: that is refused, because {@link HttpSender} decides on retries and counts them.
     */
    @Override
    public long contentLength() {
        if (!attempt.begin()) {
            throw new UncheckedIOException(new ExchangeException(
                    ExchangeException.Kind.BROKEN,
                    "the service closed the connection before the response was complete",
                    null));
        }
        return length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    /** Returns the failure of reading the stream. */
    @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                stream.close();
            } catch (IOException e) {
                // Its bytes were sent, or the failure that stopped them is on its way to the caller.
                attempt.touch();
            }
        }
    }

    /** Hands out a piece for each one requested. */
    private final class Reading implements Subscription {

        private final Subscriber<? super ByteBuffer> subscriber;
        private final AtomicLong requested = new AtomicLong();
        private volatile boolean done;
        private long handedOut;

        private Reading(Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            // Whoever raises the number from zero hands out; others, and calls from within onNext, only raise it.
            if (count > 0 && requested.getAndAdd(count) == 0) {
                reader.execute(this::handOutRequested);
            }
        }

        private void handOutRequested() {
            do {
                handOut();
            } while (requested.decrementAndGet() > 0);
        }

        private void handOut() {
            if (done) {
                return;
            }
            byte[] piece;
            int size;
            try {
                piece = new byte[nextSize()];
                size = stream.readNBytes(piece, 0, piece.length);
            } catch (Throwable e) {
                // Anything at all: what goes by here is told to nobody, and the call waits until its time is up.
                done = true;
                failure = e;
                subscriber.onError(e);
                return;
            }
            attempt.touch();
            handedOut += size;
            if (size > 0) {
                subscriber.onNext(ByteBuffer.wrap(piece, 0, size));
            }
            if (size < piece.length && !done) {
                done = true;
                subscriber.onComplete();
            }
        }

        /** Returns one byte more than is left, so that the same reading shows the end. */
        private int nextSize() {
            return length < 0 ? PIECE : (int) Math.max(1, Math.min(PIECE, length - handedOut + 1));
        }

        @Override
        public void cancel() {
            done = true;
            close();
        }
    }
}
