package org.nectaropenapi.client;

import org.nectaropenapi.client.api.ThingsService;
import org.nectaropenapi.client.http.ApiResponse;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RequestOptions;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.json.NectarJson;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Client of Nectar Climate's utility-data API.
 *
 * <pre>{@code
 * try (NectarClient nectar = NectarClient.builder().apiKey(key).build()) {
 *     for (UsageData row : nectar.usage().listByCompany(companyId, q -> q.startDate(from)).all()) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>An application needs one client. It is immutable, safe for use by any number of threads at once, and keeps connections to the service
 * open until it is closed.
 */
public final class NectarClient implements AutoCloseable {

    private final ServiceFactory factory;

    NectarClient(ClientOptions options) {
        this(new ServiceFactory(options, NectarJson.newMapper()));
    }

    private NectarClient(ServiceFactory factory) {
        this.factory = factory;
    }

    /** Starts a client of the live service with the key in the environment variable NECTAR_API_KEY, until the builder changes either. */
    public static NectarClientBuilder builder() {
        return new NectarClientBuilder();
    }

    /** Operations on things. */
    public ThingsService things() {
        return factory.service(ThingsService.class, ThingsService::over);
    }

    /**
     * Returns a view of this client with other timeouts, retries or headers. The view shares the connections and the limit of concurrent
     * requests with this client, and is cheap enough for a single call:
     *
     * <pre>{@code
     * nectar.withOptions(o -> o.totalTimeout(Duration.ofSeconds(5)).retryPolicy(RetryPolicy.none())).sites().get(siteId);
     * }</pre>
     *
     * @param changes sets the options that differ
     * @return a view that works until this client is closed; closing the view does nothing
     */
    public NectarClient withOptions(Consumer<RequestOptions> changes) {
        return new NectarClient(factory.withOptions(changes));
    }

    /**
     * Returns the result of a call together with the response: status, headers, bytes, number of attempts.
     *
     * <pre>{@code
     * ApiResponse<Site> response = nectar.withRawResponse(n -> n.sites().get(siteId));
     * }</pre>
     *
     * <p>The call must use the view of this client that the function receives. If it sends several requests, as reading a whole list does,
     * the last response is kept. Exceptions pass through unchanged.
     *
     * @param calls makes the call; returns null for a method without result
     * @param <T> the type of the result
     * @throws IllegalStateException if the view received no response
     */
    public <T extends @Nullable Object> ApiResponse<T> withRawResponse(Function<NectarClient, T> calls) {
        return factory.withRawResponse(view -> calls.apply(new NectarClient(view)));
    }

    /**
     * Makes a call in a thread of the executor.
     *
     * <pre>{@code
     * CompletableFuture<Site> site = nectar.async(n -> n.sites().get(siteId), executor);
     * }</pre>
     *
     * <p>The future fails with the exception of the call. Cancelling or completing the future, for instance by {@code orTimeout}, ends the
     * call as well: the request is not sent any more, or its connection is closed. A derived future, for instance of {@code thenApply}, does
     * not pass a cancellation on. The limit of concurrent requests includes these calls; a call that waits for it occupies its thread.
     *
     * @param call makes one or several calls; returns null for a method without result
     * @param executor provides the threads: virtual ones from Java 21 on, or about as many as requests may run at once
     * @param <T> the type of the result
     * @throws java.util.concurrent.RejectedExecutionException if the executor does not take the call
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Function<NectarClient, T> call, Executor executor) {
        return factory.async(() -> call.apply(this), executor);
    }

    /**
     * Refuses further calls, waits for those in progress, and closes the connections to the service. A list or a wait in progress ends with
     * its present request.
     *
     * @param patience how long to wait at most; calls that are still in progress then fail. An interrupt ends the wait
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public void close(Duration patience) {
        factory.close(patience);
    }

    /** Closes the connections to the service. Running calls fail; later calls are refused. */
    @Override
    public void close() {
        factory.close();
    }
}
