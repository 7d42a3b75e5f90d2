package org.nectaropenapi.client.transport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.nectaropenapi.client.upload.StreamedBody;

/** The body of a request, opened anew for every attempt. Immutable. */
public final class RequestBody {

    private final Supplier<InputStream> source;
    private final long length;
    private final boolean repeatable;
    private final boolean inMemory;

    private RequestBody(Supplier<InputStream> source, long length, boolean repeatable, boolean inMemory) {
        this.source = source;
        this.length = length;
        this.repeatable = repeatable;
        this.inMemory = inMemory;
    }

    /**
     * Returns a body of bytes in memory.
     *
     * @param bytes not to be changed any more; none for a request without body
     * @return the body
     */
    public static RequestBody of(byte... bytes) {
        return new RequestBody(() -> new ByteArrayInputStream(bytes), bytes.length, true, true);
    }

    /**
     * Returns a body that is read while it is sent.
     *
     * @param body gives the bytes
     * @return the body
     */
    public static RequestBody of(StreamedBody body) {
        return new RequestBody(body::open, body.contentLength().orElse(-1), body.isRepeatable(), false);
    }

    /** Returns the length in bytes, -1 if it is unknown before the body is sent. */
    long length() {
        return length;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** Opens the body; the executor reads a stream that may block. */
    RequestBodyPublisher open(Attempt attempt, Executor executor) {
        return new RequestBodyPublisher(source.get(), length, attempt, inMemory ? Runnable::run : executor);
    }
}
