package org.nectaropenapi.client.transport;

import java.lang.reflect.UndeclaredThrowableException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.Sleeper;
import org.nectaropenapi.client.internal.Durations;
import org.nectaropenapi.client.transport.ExchangeException.Kind;

/**
 * Sends the requests of a client with the HTTP client of the JDK, those of calls of the API and those of downloads.
 * Retries, time limits, the limit of requests in flight and the reports of attempts are here and nowhere else.
 *
 * <p>HTTP/1.1 only: a service or a proxy that winds down an HTTP/2 connection fails the requests on it. No redirect is
 * followed. Compression is not requested, so that no response can unfold without bound.
 *
 * <p>A thread of the transport sends the request while the calling thread watches the clock; whatever makes the caller
 * leave early also cancels the request and closes its connection, even where the other thread is still looking up the
 * host. The JDK's {@code sendAsync} would need no such thread, and takes about twice the time: it hands the work from
 * one thread to the next several times, and completes its future on yet another. Safe for use by many threads.
 */
public final class HttpSender implements AutoCloseable {

    private final ThreadPoolExecutor threads = TransportThreads.newExecutor();
    private final Connections connections;
    private final ProxyAuthentication proxy;
    private final Semaphore slots;
    private final CallsInProgress inProgress = new CallsInProgress();

    /** One attempt to send a request. */
    @FunctionalInterface
    private interface Exchange<T> {
        HttpResponse<T> run() throws ExchangeException;
    }

    /**
     * Prepares connections; opens none.
     *
     * @param options timeout, TLS, proxy, idle connections and limit of requests in flight are taken from here, the
     *     rest from each call
     */
    public HttpSender(ClientOptions options) {
        this.proxy = new ProxyAuthentication(options);
        this.connections = new Connections(
                () -> newClient(options, proxy.selector()), options.idleTimeout(), options.clock(), threads);
        this.slots = new Semaphore(options.maxInFlight(), true);
    }

    private static HttpClient newClient(ClientOptions options, @Nullable ProxySelector selector) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                // Its own thread is left with TLS and the copying of bytes; streams that may block are read elsewhere.
                .executor(Runnable::run);
        if (options.sslContext() != null) {
            builder.sslContext(options.sslContext());
        }
        if (selector != null) {
            builder.proxy(selector);
        }
        return builder.build();
    }

    /**
     * Sends a request to the service and reads the whole response. Waits while as many requests are in flight as the
     * client allows.
     *
     * @param call the call
     * @param request makes the request of an attempt, without method and body
     * @return the response to the last attempt, whatever its status
     * @throws org.nectaropenapi.client.error.NectarException if there is no response
     */
    public HttpResponse<byte[]> send(HttpCall call, Supplier<HttpRequest.Builder> request) {
        return withRetries(
                call,
                body -> {},
                () -> inSlot(call, () -> {
                    Attempt attempt = new Attempt(call);
                    HttpResponse<byte[]> response = exchange(
                            attempt,
                            request,
                            head -> new BodyCollector(head, call.options().maxResponseBytes(), attempt));
                    leave(attempt);
                    attempt.ended(response.statusCode(), null, response.body().length);
                    return response;
                }));
    }

    /**
     * Sends a request to a storage, outside of the limit of requests in flight, and leaves the body of the response to
     * be read.
     *
     * @param call the call
     * @param request makes the request of an attempt, without method and body
     * @return the response to the last attempt, whatever its status; its body has to be closed
     * @throws org.nectaropenapi.client.error.NectarException if no response begins
     */
    public HttpResponse<ResponseStream> open(HttpCall call, Supplier<HttpRequest.Builder> request) {
        return withRetries(call, ResponseStream::close, () -> openOnce(call, request, () -> {}));
    }

    /**
     * Sends a request to the service and leaves the body of the response to be read. It counts as a request in flight
     * until its body is closed or read to its end.
     *
     * @param call the call
     * @param request makes the request of an attempt, without method and body
     * @return the response to the last attempt, whatever its status; its body has to be closed
     * @throws org.nectaropenapi.client.error.NectarException if no response begins
     */
    public HttpResponse<ResponseStream> openInSlot(HttpCall call, Supplier<HttpRequest.Builder> request) {
        return withRetries(call, ResponseStream::close, () -> {
            acquireSlot(call);
            boolean opened = false;
            try {
                HttpResponse<ResponseStream> response = openOnce(call, request, slots::release);
                opened = true;
                return response;
            } finally {
                if (!opened) {
                    slots.release();
                }
            }
        });
    }

    private HttpResponse<ResponseStream> openOnce(HttpCall call, Supplier<HttpRequest.Builder> request, Runnable onEnd)
            throws ExchangeException {
        Attempt attempt = new Attempt(call);
        return exchange(
                attempt,
                request,
                head -> new ResponseStream(attempt, head.statusCode(), () -> {
                    leave(attempt);
                    onEnd.run();
                }));
    }

    /**
     * Does work that may take several requests of one call, which a patient close waits for as a whole.
     *
     * @param call the call
     * @param work sends the requests
     * @param <T> what comes of the work
     * @return what the work returns
     * @throws org.nectaropenapi.client.error.NectarException if the client was closed, and what the work throws
     */
    public <T> T inProgress(HttpCall call, Supplier<T> work) {
        if (!inProgress.begin(call)) {
            call.nextAttempt();
            throw closedBefore().toNectarException(call, false);
        }
        try {
            return work.get();
        } finally {
            inProgress.end();
        }
    }

    private <T> HttpResponse<T> withRetries(HttpCall call, Consumer<T> discard, Exchange<T> exchange) {
        return inProgress(call, () -> repeated(call, discard, exchange));
    }

    /**
     * Tries again where that is safe and may help, within the time of the call. The outcome is that of the last
     * attempt.
     */
    private <T> HttpResponse<T> repeated(HttpCall call, Consumer<T> discard, Exchange<T> exchange) {
        Backoff backoff = new Backoff(call.options().retryPolicy());
        boolean mayHaveReachedService = false;
        for (int attempt = 1; ; attempt++) {
            call.nextAttempt();
            Duration pause;
            try {
                HttpResponse<T> response = exchange.run();
                call.responded(response.statusCode());
                String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
                pause = backoff.pause(
                        attempt, RetryAfter.parse(retryAfter, call.options().clock()));
                if (!mayRetry(call, response.statusCode()) || !hasTimeFor(pause, attempt, call)) {
                    return response;
                }
                discard.accept(response.body());
                mayHaveReachedService = true;
            } catch (ExchangeException e) {
                mayHaveReachedService |= e.mayHaveReachedService();
                pause = backoff.pause(attempt, null);
                if (!e.mayRetry(call) || !hasTimeFor(pause, attempt, call)) {
                    throw e.toNectarException(call, mayHaveReachedService);
                }
            }
            pause(pause, call, mayHaveReachedService);
        }
    }

    /** 429 and 503 refuse a request before it has an effect; after the others a write may have happened. */
    private static boolean mayRetry(HttpCall call, int status) {
        return call.body().isRepeatable()
                && switch (status) {
                    case 429, 503 -> true;
                    case 408, 500, 502, 504 -> call.isIdempotent();
                    default -> false;
                };
    }

    /** A pause that outlasts the call's time would only delay the failure. */
    private static boolean hasTimeFor(Duration pause, int attempt, HttpCall call) {
        return attempt < call.options().retryPolicy().maxAttempts() && pause.toNanos() < call.remainingNanos();
    }

    private void pause(Duration pause, HttpCall call, boolean mayHaveReachedService) {
        try {
            inProgress.pause(call.options().sleeper(), pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(
                    call.operationId(),
                    call.attempts(),
                    "interrupted while waiting for the next attempt",
                    mayHaveReachedService,
                    e);
        }
        if (isClosed()) {
            throw closedMeanwhile(null).toNectarException(call, mayHaveReachedService);
        }
    }

    /** Runs the exchange when a slot is free; the others wait in order, on their call's time. */
    private <T> HttpResponse<T> inSlot(HttpCall call, Exchange<T> exchange) throws ExchangeException {
        acquireSlot(call);
        try {
            return exchange.run();
        } finally {
            slots.release();
        }
    }

    private void acquireSlot(HttpCall call) throws ExchangeException {
        try {
            if (!slots.tryAcquire(call.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new ExchangeException(Kind.NO_SLOT, "no slot was free in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(Kind.INTERRUPTED_BEFORE, "interrupted while waiting for a free slot", e);
        }
    }

    /** Sends one request; an attempt that fails is reported here, any other one by the caller. */
    private <T> HttpResponse<T> exchange(
            Attempt attempt, Supplier<HttpRequest.Builder> request, Function<ResponseInfo, BodySubscriber<T>> receiver)
            throws ExchangeException {
        HttpCall call = attempt.call();
        attempt.started();
        try (RequestBodyPublisher body = call.body().open(attempt, threads)) {
            HttpRequest outgoing = proxy.authenticated(
                    request.get().method(call.method(), body), call.options().apiKey());
            HttpClient client = connections.next(!inProgress.hasAttempts());
            if (client == null) {
                throw closedBefore();
            }
            return transmit(client, attempt, outgoing, receiver, body);
        } catch (ExchangeException e) {
            attempt.ended(null, e.toNectarException(call, true), 0);
            throw e;
        } catch (RuntimeException | Error e) {
            // Also errors of an application's interceptor: what has begun for an observer ends.
            attempt.ended(null, e, 0);
            throw e;
        } catch (Throwable e) {
            // Passed on as it is, it would reach the caller in an exception without a message.
            UndeclaredThrowableException failure = new UndeclaredThrowableException(
                    e,
                    call.operationId()
                            + " failed: an interceptor or a supplier threw what its method does not declare");
            attempt.ended(null, failure, 0);
            throw failure;
        }
    }

    /** Sends one request; what comes of it tells whether the open connections are worth keeping. */
    private <T> HttpResponse<T> transmit(
            HttpClient client,
            Attempt attempt,
            HttpRequest request,
            Function<ResponseInfo, BodySubscriber<T>> receiver,
            RequestBodyPublisher body)
            throws ExchangeException {
        try {
            HttpResponse<T> response = await(start(client, attempt, request, receiver), attempt, request, body);
            connections.responded(client);
            return response;
        } catch (ExchangeException e) {
            if (e.mayComeFromKeptConnection()) {
                connections.failed(client);
            }
            throw e;
        }
    }

    private static ExchangeException closedBefore() {
        return new ExchangeException(Kind.CLOSED_BEFORE, "the client was closed", null);
    }

    private <T> FutureTask<HttpResponse<T>> start(
            HttpClient client,
            Attempt attempt,
            HttpRequest request,
            Function<ResponseInfo, BodySubscriber<T>> receiver) {
        FutureTask<HttpResponse<T>> task = new FutureTask<>(() -> client.send(request, head -> {
            attempt.touch();
            return receiver.apply(head);
        }));
        attempt.onCancel(reason -> task.cancel(true));
        inProgress.begin(attempt);
        threads.execute(task);
        if (isClosed()) {
            attempt.cancel(closedMeanwhile(null));
        }
        return task;
    }

    private <T> HttpResponse<T> await(
            FutureTask<HttpResponse<T>> task, Attempt attempt, HttpRequest request, RequestBodyPublisher body)
            throws ExchangeException {
        boolean completed = false;
        try {
            while (true) {
                checkLimits(task, attempt);
                try {
                    HttpResponse<T> response = task.get(nanosToNextCheck(attempt), TimeUnit.NANOSECONDS);
                    proxy.check(
                            request,
                            response,
                            attempt.hasBegun(),
                            attempt.call().options().apiKey());
                    completed = true;
                    return response;
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } catch (ExecutionException e) {
            if (isClosed()) {
                throw closed(attempt, e);
            }
            throw classified(e.getCause() == null ? e : e.getCause(), body, attempt);
        } catch (CancellationException e) {
            throw closed(attempt, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(
                    attempt.abandon() ? Kind.INTERRUPTED_BEFORE : Kind.INTERRUPTED,
                    "interrupted while waiting for the response",
                    e);
        } finally {
            if (!completed) {
                leave(attempt);
                attempt.cancel(new ExchangeException(Kind.BROKEN, "the attempt was given up", null));
            }
        }
    }

    private static void checkLimits(FutureTask<?> task, Attempt attempt) throws ExchangeException {
        if (task.isDone()) {
            return;
        }
        if (attempt.call().remainingNanos() <= 0) {
            throw new ExchangeException(
                    attempt.abandon() ? Kind.TOTAL_BEFORE_SENDING : Kind.TOTAL_TIMEOUT, "the call's time is up", null);
        }
        boolean begun = attempt.hasBegun();
        if (silenceLeft(attempt, begun) <= 0) {
            if (begun) {
                throw new ExchangeException(Kind.READ_TIMEOUT, "no byte came in time", null);
            }
            // A connection made this very moment counts as one: then the limit of silence applies from now on.
            if (attempt.abandon()) {
                throw new ExchangeException(Kind.CONNECT_TIMEOUT, "could not connect in time", null);
            }
        }
    }

    private static long silenceLeft(Attempt attempt, boolean begun) {
        ClientOptions options = attempt.call().options();
        Duration limit = begun ? options.readTimeout() : options.connectTimeout();
        return limit.toNanos() - attempt.silentNanos();
    }

    /** While the attempt connects, the next check is early enough for the silence that counts from then on. */
    private static long nanosToNextCheck(Attempt attempt) {
        boolean begun = attempt.hasBegun();
        long silenceLeft = silenceLeft(attempt, begun);
        long check = begun
                ? silenceLeft
                : Math.min(silenceLeft, attempt.call().options().readTimeout().toNanos());
        return Math.max(0, Math.min(attempt.call().remainingNanos(), check));
    }

    private static ExchangeException classified(Throwable failure, RequestBodyPublisher body, Attempt attempt) {
        Throwable source = body.failure();
        if (source instanceof RuntimeException refused) {
            throw refused;
        }
        if (source instanceof Error error) {
            throw error;
        }
        return ExchangeException.of(
                failure, !attempt.abandon(), attempt.call().options().apiKey());
    }

    private static ExchangeException closed(Attempt attempt, Exception cause) {
        return attempt.abandon()
                ? new ExchangeException(Kind.CLOSED_BEFORE, "the client was closed meanwhile", cause)
                : closedMeanwhile(cause);
    }

    private static ExchangeException closedMeanwhile(@Nullable Exception cause) {
        return new ExchangeException(Kind.CLOSED_MEANWHILE, "the client was closed meanwhile", cause);
    }

    private void leave(Attempt attempt) {
        inProgress.end(attempt);
    }

    /**
     * Makes a sleeper for pauses between calls, which end early when the client closes.
     *
     * @param sleeper pauses
     * @return one that returns at once when the client is closed
     */
    public Sleeper endingWithClient(Sleeper sleeper) {
        return duration -> inProgress.pause(sleeper, duration);
    }

    /**
     * Returns whether the client was closed.
     *
     * @return true if no further request makes sense
     */
    public boolean isClosed() {
        return connections.isClosed();
    }

    /**
     * Cancels what is in progress and closes the connections. A Java before 21 closes idle ones once the garbage
     * collector has found that nobody uses them.
     */
    @Override
    public void close() {
        HttpClient client = connections.close();
        inProgress.refuse();
        inProgress.wake();
        inProgress.attempts().forEach(attempt -> attempt.cancel(closedMeanwhile(null)));
        if (client != null) {
            // A download whose target is slow holds its slot for longer than the calls that wait for one may last.
            slots.release(Integer.MAX_VALUE / 2);
        }
        if (client instanceof AutoCloseable closeable) {
            TransportThreads.close(closeable);
        }
        TransportThreads.windDown(threads);
    }

    /**
     * Refuses further calls, waits for those in progress with their retries, and then closes. A call whose observer
     * closes the client is not waited for.
     *
     * @param patience how long to wait at most; an interrupt ends the wait
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public void close(Duration patience) {
        if (!patience.isZero()) {
            Durations.checked("patience", patience, Durations.DAY);
        }
        inProgress.refuse();
        try {
            inProgress.awaitEnd(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }
}
