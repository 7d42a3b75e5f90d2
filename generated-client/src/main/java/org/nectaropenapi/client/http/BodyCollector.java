package org.nectaropenapi.client.http;

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
 * Collects the body of an answer up to a limit. A successful answer beyond it is an error; of any other the beginning
 * is enough. Bytes are copied out of the transport's buffers: keeping those would let an answer in many tiny pieces
 * take a thousand times its size.
 */
final class BodyCollector implements BodySubscriber<byte[]> {

    /** Of an answer that is not a success, more tells nobody anything. */
    static final int MAX_ERROR_BYTES = 64 << 10;

    private static final int FIRST_ROOM = 8 << 10;

    /** A length that is only announced is given room at once up to this one; a longer body has to arrive first. */
    private static final int MOST_ROOM_IN_ADVANCE = 1 << 20;

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final Activity activity;
    private final int status;
    private final int limit;
    private byte[] collected;
    private int size;
    private @Nullable Subscription subscription;

    BodyCollector(HttpResponse.ResponseInfo head, int maxBytes, Activity activity) {
        this.status = head.statusCode();
        this.limit = isSuccess() ? maxBytes : Math.min(maxBytes, MAX_ERROR_BYTES);
        this.activity = activity;
        this.collected = new byte[firstRoom(head)];
    }

    private int firstRoom(HttpResponse.ResponseInfo head) {
        long announced = head.headers().firstValueAsLong("Content-Length").orElse(FIRST_ROOM);
        return (int) Math.max(0, Math.min(announced, Math.min(limit, MOST_ROOM_IN_ADVANCE)));
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
        activity.touch();
        for (ByteBuffer buffer : buffers) {
            int count = Math.min(limit - size, buffer.remaining());
            makeRoomFor(count);
            buffer.get(collected, size, count);
            size += count;
            if (buffer.hasRemaining()) {
                stop();
                return;
            }
        }
        request();
    }

    private void makeRoomFor(int count) {
        if (collected.length - size < count) {
            int doubled = (int) Math.min(limit, Math.max(FIRST_ROOM, 2L * collected.length));
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
