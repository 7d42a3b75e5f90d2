package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ExchangeException.Kind;
import org.nectaropenapi.client.upload.MultipartForm;

/**
 * Sends requests with the HTTP client of the JDK.
 *
 * <p>Feign has transports of its own, that for the JDK's client included. None of them can do what is needed here: a
 * limit on silence and one on the whole call that both go on while the body arrives, request bodies that are streamed,
 * answers of bounded size, and no redirects whatever the options say. HTTP/1.1 only: a service or a proxy that winds
 * down an HTTP/2 connection fails the requests on it. Compression is not asked for, so that no answer can unfold
 * without bound.
 *
 * <p>A thread of the transport sends the request while the calling thread watches the clock; whatever makes the caller
 * leave early also cancels the request and closes its connection, even where the other thread is still looking up the
 * host. The JDK's {@code sendAsync} would need no such thread, and takes about twice the time: it hands the work from
 * one thread to the next several times, and completes its future on yet another. Safe for use by many threads.
 */
final class JdkTransport implements Client, AutoCloseable {

    private final ThreadPoolExecutor threads = TransportThreads.newExecutor();
    private final AtomicReference<@Nullable HttpClient> http;
    private final Set<Future<?>> underWay = ConcurrentHashMap.newKeySet();

    JdkTransport(ClientOptions options) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                // Its own thread is left with TLS and the copying of bytes; streams that may block are read elsewhere.
                .executor(Runnable::run);
        if (options.sslContext() != null) {
            builder.sslContext(options.sslContext());
        }
        if (options.proxySelector() != null) {
            builder.proxy(options.proxySelector());
        }
        this.http = new AtomicReference<>(builder.build());
    }

    @Override
    public Response execute(Request request, Request.Options given) throws IOException {
        Call call = Call.of(given);
        Activity activity = new Activity();
        try (StreamedBody body = body(request, call.form(), activity)) {
            HttpRequest outgoing = OutgoingRequest.of(request, call, body);
            return response(request, exchange(outgoing, call, body, activity), call);
        }
    }

    private StreamedBody body(Request request, @Nullable MultipartForm form, Activity activity) {
        if (form != null) {
            return new StreamedBody(form.open(), form.contentLength().orElse(-1), activity, threads);
        }
        return new StreamedBody(request.body() == null ? new byte[0] : request.body(), activity);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, Call call, StreamedBody body, Activity activity)
            throws IOException {
        HttpClient client = http.get();
        if (client == null) {
            throw new ExchangeException(Kind.CLOSED_BEFORE, "the client is closed", null);
        }
        FutureTask<HttpResponse<byte[]>> future = new FutureTask<>(() -> client.send(request, head -> {
            activity.touch();
            return new BodyCollector(head, call.options().maxResponseBytes(), activity);
        }));
        underWay.add(future);
        try {
            threads.execute(future);
            if (http.get() == null) {
                future.cancel(true);
            }
            return await(future, call, activity);
        } catch (ExecutionException e) {
            if (http.get() == null) {
                throw closedMeanwhile(activity, e);
            }
            throw translated(e.getCause() == null ? e : e.getCause(), body, activity);
        } catch (CancellationException e) {
            throw closedMeanwhile(activity, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(
                    activity.abandon() ? Kind.INTERRUPTED_BEFORE : Kind.INTERRUPTED,
                    "interrupted while waiting for the answer",
                    e);
        } finally {
            underWay.remove(future);
            future.cancel(true);
        }
    }

    private static ExchangeException closedMeanwhile(Activity activity, Exception e) {
        return new ExchangeException(
                activity.abandon() ? Kind.CLOSED_BEFORE : Kind.CLOSED_MEANWHILE, "the client was closed meanwhile", e);
    }

    private HttpResponse<byte[]> await(Future<HttpResponse<byte[]>> future, Call call, Activity activity)
            throws ExecutionException, InterruptedException, ExchangeException {
        ClientOptions options = call.options();
        while (true) {
            boolean begun = activity.hasBegun();
            Duration longestSilence = begun ? options.readTimeout() : options.connectTimeout();
            long silenceLeft = longestSilence.toNanos() - activity.silentNanos();
            long totalLeft = call.deadline().remainingNanos();
            if (!future.isDone() && totalLeft <= 0) {
                throw new ExchangeException(
                        activity.abandon() ? Kind.TOTAL_BEFORE_SENDING : Kind.TOTAL_TIMEOUT,
                        "the call's time is up",
                        null);
            }
            if (!future.isDone() && silenceLeft <= 0) {
                if (begun) {
                    throw new ExchangeException(Kind.READ_TIMEOUT, "nothing was heard in time", null);
                }
                if (activity.abandon()) {
                    throw new ExchangeException(Kind.CONNECT_TIMEOUT, "could not connect in time", null);
                }
                continue;
            }
            // While it connects, look again early enough for the silence that counts from then on.
            long look = begun
                    ? silenceLeft
                    : Math.min(silenceLeft, options.readTimeout().toNanos());
            try {
                return future.get(Math.min(totalLeft, look), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
    }

    private static ExchangeException translated(Throwable failure, StreamedBody body, Activity activity) {
        Throwable source = body.failure();
        if (source instanceof RuntimeException refused) {
            throw refused;
        }
        if (source instanceof Error error) {
            throw error;
        }
        if (source != null) {
            return new ExchangeException(
                    Kind.SOURCE_FAILED,
                    "the content to upload could not be read (" + source.getMessage() + ")",
                    source);
        }
        return ExchangeException.of(failure, !activity.abandon());
    }

    private static Response response(Request request, HttpResponse<byte[]> answer, Call call) {
        Map<String, Collection<String>> headers =
                Collections.unmodifiableMap(answer.headers().map());
        return Response.builder()
                .status(answer.statusCode())
                .headers(headers)
                .body(new AnswerBody(answer.body(), call))
                .request(request)
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .build();
    }

    /**
     * Cancels what is under way and lets go of the connections. A Java before 21 closes idle ones once the garbage
     * collector has seen that nobody uses them.
     */
    @Override
    public void close() {
        HttpClient client = http.getAndSet(null);
        underWay.forEach(future -> future.cancel(true));
        if (client instanceof AutoCloseable closeable) {
            TransportThreads.close(closeable);
        }
        TransportThreads.windDown(threads);
    }
}
