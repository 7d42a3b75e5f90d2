package org.nectaropenapi.client.http;

import java.io.ByteArrayInputStream;
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
 * for a finished one; this one ends the request, remembers the failure, and closes the stream in every case.
 */
final class StreamedBody implements BodyPublisher, AutoCloseable {

    private static final int PIECE = 16 << 10;

    private final InputStream stream;
    private final long length;
    private final Activity activity;
    private final Executor reader;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Throwable failure;

    /** A body that is in memory, read on whichever thread asks for it. */
    StreamedBody(byte[] bytes, Activity activity) {
        this(new ByteArrayInputStream(bytes), bytes.length, activity, Runnable::run);
    }

    /**
     * A body from anywhere.
     *
     * @param length its length, negative if it is unknown
     * @param reader reads the stream, which may block
     */
    StreamedBody(InputStream stream, long length, Activity activity, Executor reader) {
        this.stream = stream;
        this.length = length;
        this.activity = activity;
        this.reader = reader;
    }

    /**
     * The JDK asks when it writes the head of the request, hence when it is connected. It asks again when it is about
     * to send the request a second time of its own accord, as it does with a GET whose connection closed without an
     * answer: that is refused, because retries are the pipeline's to decide and to count.
     */
    @Override
    public long contentLength() {
        if (!activity.begin()) {
            throw new UncheckedIOException(new ExchangeException(
                    ExchangeException.Kind.BROKEN, "the connection was closed before an answer came", null));
        }
        return length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    /** What went wrong in reading the stream. */
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
                activity.touch();
            }
        }
    }

    /** Hands out a piece for each one asked for. */
    private final class Reading implements Subscription {

        private final Subscriber<? super ByteBuffer> subscriber;
        private final AtomicLong asked = new AtomicLong();
        private volatile boolean done;
        private long handedOut;

        private Reading(Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            // Whoever raises the number from zero hands out; others, and calls from within onNext, only raise it.
            if (count > 0 && asked.getAndAdd(count) == 0) {
                reader.execute(this::handOutWhatIsAsked);
            }
        }

        private void handOutWhatIsAsked() {
            do {
                handOut();
            } while (asked.decrementAndGet() > 0);
        }

        private void handOut() {
            if (done) {
                return;
            }
            byte[] piece = new byte[nextSize()];
            int size;
            try {
                size = stream.readNBytes(piece, 0, piece.length);
            } catch (IOException | RuntimeException | Error e) {
                done = true;
                failure = e;
                close();
                subscriber.onError(e);
                return;
            }
            activity.touch();
            handedOut += size;
            if (size > 0) {
                subscriber.onNext(ByteBuffer.wrap(piece, 0, size));
            }
            if (size < piece.length && !done) {
                done = true;
                close();
                subscriber.onComplete();
            }
        }

        /** One more than there should be left shows in the same reading that nothing is. */
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
