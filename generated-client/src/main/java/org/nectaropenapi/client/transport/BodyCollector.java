package org.nectaropenapi.client.transport;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of a response up to a limit. A successful response beyond it is an error; of any other the
 * beginning is enough. Bytes are copied out of the transport's buffers: keeping those would let a response in many tiny
 * pieces take a thousand times its size.
 */
final class BodyCollector implements BodySubscriber<byte[]> {

    /** Nobody needs more of a response that is not a success. */
    static final int MAX_ERROR_BYTES = 64 << 10;

    private static final int INITIAL_CAPACITY = 8 << 10;

    /** Allocated in advance for an announced length at most; a longer body has to arrive first. */
    private static final int MAX_INITIAL_CAPACITY = 1 << 20;

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final Attempt attempt;
    private final int status;
    private final int limit;
    private byte[] collected;
    private int size;
    private @Nullable Subscription subscription;

    BodyCollector(HttpResponse.ResponseInfo head, int maxBytes, Attempt attempt) {
        this.status = head.statusCode();
        this.limit = isSuccess() ? maxBytes : Math.min(maxBytes, MAX_ERROR_BYTES);
        this.attempt = attempt;
        this.collected = new byte[initialCapacity(head)];
    }

    private int initialCapacity(HttpResponse.ResponseInfo head) {
        long announced = head.headers().firstValueAsLong("Content-Length").orElse(INITIAL_CAPACITY);
        return (int) Math.max(0, Math.min(announced, Math.min(limit, MAX_INITIAL_CAPACITY)));
    }

    private boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        attempt.touch();
        for (ByteBuffer buffer : buffers) {
            int count = Math.min(limit - size, buffer.remaining());
            ensureRoomFor(count);
            buffer.get(collected, size, count);
            size += count;
            if (buffer.hasRemaining()) {
                stop();
                return;
            }
        }
        request();
    }

    private void ensureRoomFor(int count) {
        if (collected.length - size < count) {
            int doubled = (int) Math.min(limit, Math.max(INITIAL_CAPACITY, 2L * collected.length));
            collected = Arrays.copyOf(collected, Math.max(doubled, size + count));
        }
    }

    private byte[] whole() {
        return size == collected.length ? collected : Arrays.copyOf(collected, size);
    }

    private void stop() {
        if (isSuccess()) {
            result.completeExceptionally(ExchangeException.tooLong(status, limit));
        } else {
            result.complete(whole());
        }
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(whole());
    }
}
