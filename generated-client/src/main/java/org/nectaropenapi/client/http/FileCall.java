package org.nectaropenapi.client.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;

/** The requests of one download, which share its time. Plumbing of the downloads; for one thread. */
public final class FileCall {

    private final FileConnections files;
    private final ClientOptions options;
    private final String operationId;
    private final URI url;
    private final Deadline deadline;
    private final Backoff backoff;
    private final long start = System.nanoTime();
    private int requests;
    private @Nullable Integer status;

    FileCall(FileConnections files, ClientOptions options, String operationId, URI url) {
        this.files = files;
        this.options = options;
        this.operationId = operationId;
        this.url = url;
        this.deadline = Deadline.in(options.totalTimeout());
        this.backoff = new Backoff(options.retryPolicy());
    }

    /**
     * Sends a request until an answer begins that is worth looking at, or the retries are used up.
     *
     * @param headers headers of the request, of which there are no others
     * @return the answer, whatever its status; to be closed
     * @throws NectarException if no answer begins
     */
    public FileAnswer get(Map<String, String> headers) {
        for (int attempt = 1; ; attempt++) {
            Duration pause;
            try {
                FileAnswer answer = attempt(headers, ++requests);
                pause = backoff.pause(attempt, RetryAfter.parse(answer.header("Retry-After"), options.clock()));
                if (!mayPass(answer.status()) || !hasTimeFor(pause, attempt)) {
                    return answer;
                }
                answer.close();
            } catch (FailedAttempt e) {
                pause = backoff.pause(attempt, null);
                if (!e.mayPass || !hasTimeFor(pause, attempt)) {
                    throw e.failure;
                }
            }
            rest(pause, requests);
        }
    }

    /**
     * How often the storage was asked.
     *
     * @return the number of requests so far, those of all calls of {@link #get} together
     */
    public int requests() {
        return requests;
    }

    private static boolean mayPass(int status) {
        return switch (status) {
            case 408, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    private boolean hasTimeFor(Duration pause, int attempt) {
        return attempt < options.retryPolicy().maxAttempts() && pause.toNanos() < deadline.remainingNanos();
    }

    private void rest(Duration pause, int attempt) {
        try {
            options.sleeper().sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(attempt, e);
        }
    }

    /**
     * Tells observers and the log that the download is over.
     *
     * @param failure what it ended with, null if the file is whole
     * @param received the bytes that came
     */
    public void ended(@Nullable RuntimeException failure, long received) {
        Reports.callEnded(options, report(requests, status, failure, start, received));
    }

    void attemptEnded(int attempt, @Nullable Integer answered, @Nullable Exception failure, long begin, long received) {
        Reports.attemptEnded(options, report(attempt, answered, failure, begin, received));
    }

    private CallReport report(
            int attempts, @Nullable Integer answered, @Nullable Exception failure, long begin, long received) {
        return new CallReport(
                operationId,
                "GET",
                CallReport.FILE,
                attempts,
                answered,
                failure == null ? null : failure.getClass().getSimpleName(),
                Duration.ofNanos(System.nanoTime() - begin),
                0,
                received);
    }

    private FileAnswer attempt(Map<String, String> headers, int attempt) throws FailedAttempt {
        long begin = System.nanoTime();
        status = null;
        try {
            HttpResponse<BodyChunks> response = begun(headers, attempt);
            status = response.statusCode();
            return new FileAnswer(this, response, attempt, begin);
        } catch (FailedAttempt e) {
            attemptEnded(attempt, null, e.failure, begin, 0);
            throw e;
        }
    }

    /** Sends the request and waits for the head of the answer. */
    private HttpResponse<BodyChunks> begun(Map<String, String> headers, int attempt) throws FailedAttempt {
        HttpClient http = files.http();
        if (http == null) {
            throw new FailedAttempt(false, closed(attempt));
        }
        Activity activity = new Activity();
        StreamedBody none = new StreamedBody(new byte[0], activity);
        HttpRequest.Builder request = HttpRequest.newBuilder(url).method("GET", none);
        headers.forEach(request::setHeader);
        CompletableFuture<HttpResponse<BodyChunks>> future = http.sendAsync(request.build(), head -> {
            activity.touch();
            return new BodyChunks();
        });
        files.track(future);
        boolean answered = false;
        try {
            HttpResponse<BodyChunks> response = awaited(future, activity, attempt);
            answered = true;
            return response;
        } catch (CancellationException e) {
            throw new FailedAttempt(false, closed(attempt));
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause(), !activity.abandon(), attempt);
        } catch (InterruptedException e) {
            throw new FailedAttempt(false, interrupted(attempt, e));
        } finally {
            if (!answered) {
                future.cancel(true);
                // An answer that began at the last moment would keep its connection.
                future.thenAccept(late -> late.body().cancel(new CancellationException("nobody waits any longer")));
            }
        }
    }

    private HttpResponse<BodyChunks> awaited(
            CompletableFuture<HttpResponse<BodyChunks>> future, Activity activity, int attempt)
            throws ExecutionException, InterruptedException, FailedAttempt {
        while (true) {
            boolean begun = activity.hasBegun();
            Duration longestSilence = begun ? options.readTimeout() : options.connectTimeout();
            long silenceLeft = longestSilence.toNanos() - activity.silentNanos();
            long totalLeft = deadline.remainingNanos();
            if (!future.isDone() && totalLeft <= 0) {
                throw new FailedAttempt(false, timeout(Limit.TOTAL, attempt));
            }
            // A connection made this very moment counts as one: then the longer limit applies from now on.
            if (!future.isDone() && silenceLeft <= 0 && (begun || activity.abandon())) {
                throw new FailedAttempt(true, timeout(begun ? Limit.READ : Limit.CONNECT, attempt));
            }
            long look = begun
                    ? silenceLeft
                    : Math.min(silenceLeft, options.readTimeout().toNanos());
            try {
                return future.get(Math.max(0, Math.min(totalLeft, look)), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
    }

    private FailedAttempt failed(Throwable failure, boolean begun, int attempt) {
        if (files.isClosed()) {
            return new FailedAttempt(false, closed(attempt));
        }
        if (!begun && failure instanceof HttpConnectTimeoutException) {
            return new FailedAttempt(true, timeout(Limit.CONNECT, attempt));
        }
        ExchangeException sorted = ExchangeException.of(failure, begun);
        return new FailedAttempt(sorted.mayPass(), broken(sorted.getMessage(), attempt, begun, failure));
    }

    /**
     * Whether a further request makes sense after one that failed.
     *
     * @return false once the client is closed or the thread is interrupted
     */
    public boolean mayGoOn() {
        return !files.isClosed() && !Thread.currentThread().isInterrupted();
    }

    /** The next piece of a body, within the limits. */
    byte @Nullable [] next(BodyChunks pieces, int attempt) {
        long silence = options.readTimeout().toNanos();
        long left = deadline.remainingNanos();
        // Asked first, because a storage that never stops sending always has a piece ready.
        if (left <= 0) {
            throw timeout(Limit.TOTAL, attempt);
        }
        try {
            BodyChunks.Event event = pieces.next(Math.min(silence, left));
            if (event == null) {
                throw timeout(left <= silence ? Limit.TOTAL : Limit.READ, attempt);
            }
            if (event.failure() == null) {
                return event.piece();
            }
            if (files.isClosed()) {
                throw closed(attempt);
            }
            throw broken(ExchangeException.of(event.failure(), true).getMessage(), attempt, true, event.failure());
        } catch (InterruptedException e) {
            throw interrupted(attempt, e);
        }
    }

    void track(CompletableFuture<?> end) {
        files.track(end);
    }

    private NectarTimeoutException timeout(Limit limit, int attempt) {
        Duration length =
                switch (limit) {
                    case CONNECT -> options.connectTimeout();
                    case READ -> options.readTimeout();
                    case TOTAL -> options.totalTimeout();
                };
        return new NectarTimeoutException(operationId, attempt, limit, length, true, null);
    }

    private TransportException closed(int attempt) {
        return broken("the client was closed before the download was complete", attempt, true, null);
    }

    private TransportException interrupted(int attempt, InterruptedException e) {
        Thread.currentThread().interrupt();
        return broken("the download was interrupted", attempt, true, e);
    }

    private TransportException broken(
            @Nullable String reason, int attempt, boolean begun, @Nullable Throwable failure) {
        return new TransportException(
                operationId, attempt, reason == null ? "the download broke" : reason, begun, failure);
    }

    private static final class FailedAttempt extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean mayPass;
        private final NectarException failure;

        FailedAttempt(boolean mayPass, NectarException failure) {
            super(failure);
            this.mayPass = mayPass;
            this.failure = failure;
        }
    }
}
