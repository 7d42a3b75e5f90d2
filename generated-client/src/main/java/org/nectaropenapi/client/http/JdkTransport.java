package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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
 * <p>The calling thread waits for the answer and watches the clock; whatever makes it leave early also cancels the
 * request and closes its connection. Safe for use by many threads.
 */
final class JdkTransport implements Client, AutoCloseable {

    /** Headers that the JDK's client writes itself and does not let others write. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final ThreadPoolExecutor threads = TransportThreads.newExecutor();
    private final AtomicReference<@Nullable HttpClient> http;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    JdkTransport(ClientOptions options) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .executor(threads);
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
            HttpRequest outgoing = outgoing(request, call, body);
            HttpResponse<byte[]> answer = exchange(outgoing, call, body, activity);
            return response(request, answer, call);
        }
    }

    private static StreamedBody body(Request request, @Nullable MultipartForm form, Activity activity) {
        if (form != null) {
            return new StreamedBody(form.open(), form.contentLength().orElse(-1), activity);
        }
        byte[] bytes = request.body() == null ? new byte[0] : request.body();
        return new StreamedBody(new ByteArrayInputStream(bytes), bytes.length, activity);
    }

    private static HttpRequest outgoing(Request request, Call call, StreamedBody body) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        headers.keySet().removeIf(name -> OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)));
        Headers.check(call.operationId(), headers);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()));
        headers.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        MultipartForm form = call.form();
        if (form != null) {
            builder.setHeader("Content-Type", form.contentType());
        }
        return builder.method(request.httpMethod().name(), body).build();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, Call call, StreamedBody body, Activity activity)
            throws IOException {
        HttpClient client = http.get();
        if (client == null) {
            throw new ExchangeException(Kind.CLOSED_BEFORE, "the client is closed", null);
        }
        CompletableFuture<HttpResponse<byte[]>> future = client.sendAsync(request, head -> {
            activity.touch();
            return new BodyCollector(head.statusCode(), call.options().maxResponseBytes(), activity);
        });
        underWay.add(future);
        try {
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

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> future, Call call, Activity activity)
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
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        answer.headers().map().forEach(headers::put);
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
