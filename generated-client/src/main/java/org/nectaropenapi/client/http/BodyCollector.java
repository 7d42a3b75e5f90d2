package org.nectaropenapi.client.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
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

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final Activity activity;
    private final int status;
    private final int limit;
    private @Nullable Subscription subscription;

    BodyCollector(int status, int maxBytes, Activity activity) {
        this.status = status;
        this.limit = isSuccess() ? maxBytes : Math.min(maxBytes, MAX_ERROR_BYTES);
        this.activity = activity;
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
            int room = limit - collected.size();
            int size = Math.min(room, buffer.remaining());
            byte[] piece = new byte[size];
            buffer.get(piece);
            collected.write(piece, 0, size);
            if (buffer.hasRemaining()) {
                stop();
                return;
            }
        }
        request();
    }

    private void stop() {
        if (isSuccess()) {
            result.completeExceptionally(ExchangeException.tooLong(status, limit));
        } else {
            result.complete(collected.toByteArray());
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
        result.complete(collected.toByteArray());
    }
}
