package org.nectaropenapi.client.http;

import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;

/** What a storage answers, its body not read yet. Plumbing of the downloads; for one thread. */
public final class FileAnswer implements AutoCloseable {

    private final FileCall call;
    private final HttpResponse<BodyChunks> response;
    private final int attempts;
    private final long start;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private long received;
    private boolean reported;

    FileAnswer(FileCall call, HttpResponse<BodyChunks> response, int attempts, long start) {
        this.call = call;
        this.response = response;
        this.attempts = attempts;
        this.start = start;
        end.whenComplete((nothing, failure) -> {
            if (failure != null) {
                response.body().cancel(failure);
            }
        });
        call.track(end);
    }

    /**
     * The HTTP status.
     *
     * @return any status
     */
    public int status() {
        return response.statusCode();
    }

    /**
     * A header of the answer.
     *
     * @param name its name in any case
     * @return its first value, null if there is none
     */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /**
     * How many requests it took.
     *
     * @return at least 1
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Waits for the next piece of the body.
     *
     * @return some bytes, null at the end
     * @throws NectarException if none comes, in time or at all
     */
    public byte @Nullable [] next() {
        try {
            byte[] piece = call.next(response.body(), attempts);
            if (piece == null) {
                end.complete(null);
                report(null);
            } else {
                received += piece.length;
            }
            return piece;
        } catch (NectarException e) {
            report(e);
            throw e;
        }
    }

    private void report(@Nullable NectarException failure) {
        if (!reported) {
            reported = true;
            call.attemptEnded(attempts, status(), failure, start, received);
        }
    }

    /** Gives up what was not read, with its connection. */
    @Override
    public void close() {
        end.completeExceptionally(new CancellationException("the answer was closed"));
        report(null);
    }
}
