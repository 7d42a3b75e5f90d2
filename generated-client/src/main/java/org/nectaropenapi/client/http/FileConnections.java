package org.nectaropenapi.client.http;

import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a client and its views to storages, none before the first download. Safe for use by many threads.
 */
final class FileConnections implements AutoCloseable {

    private final ClientOptions options;
    private final ThreadPoolExecutor threads = TransportThreads.newExecutor();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable HttpClient> http = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    FileConnections(ClientOptions options) {
        this.options = options;
    }

    /** Opened with the first download: most clients need none. Null once closed. */
    synchronized @Nullable HttpClient http() {
        if (http.get() == null && !closed.get()) {
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
            http.set(builder.build());
        }
        return http.get();
    }

    /** Has something cancelled when the client is closed, at once if it is closed already. */
    void track(CompletableFuture<?> future) {
        underWay.add(future);
        future.whenComplete((value, failure) -> underWay.remove(future));
        if (isClosed()) {
            future.cancel(true);
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        HttpClient open;
        synchronized (this) {
            closed.set(true);
            open = http.getAndSet(null);
        }
        underWay.forEach(future -> future.cancel(true));
        TransportThreads.windDown(threads);
        if (open instanceof AutoCloseable closeable) {
            TransportThreads.close(closeable);
        }
    }
}
