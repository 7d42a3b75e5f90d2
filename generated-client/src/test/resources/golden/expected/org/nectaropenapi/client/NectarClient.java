package org.nectaropenapi.client;

import org.nectaropenapi.client.api.ThingsService;
import org.nectaropenapi.client.api.UploadsService;
import org.nectaropenapi.client.http.ApiResponse;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RequestOptions;
import org.nectaropenapi.client.http.ServiceFactory;
import org.nectaropenapi.client.json.NectarJson;
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
 * <p>One client serves a whole application: it is immutable, safe for use by any number of threads at once, and keeps connections to
 * the service open until it is closed.
 */
public final class NectarClient implements AutoCloseable {

    private final ServiceFactory factory;

    NectarClient(ClientOptions options) {
        this(new ServiceFactory(options, NectarJson.newMapper()));
    }

    private NectarClient(ServiceFactory factory) {
        this.factory = factory;
    }

    /**
     * Starts a client with the defaults: the key from the environment variable NECTAR_API_KEY, the live service.
     *
     * @return a builder
     */
    public static NectarClientBuilder builder() {
        return new NectarClientBuilder();
    }

    /**
     * Operations on things.
     *
     * @return the service, the same object at every call
     */
    public ThingsService things() {
        return factory.service(ThingsService.class, ThingsService::over);
    }

    /**
     * Operations that send files.
     *
     * @return the service, the same object at every call
     */
    public UploadsService uploads() {
        return factory.service(UploadsService.class, UploadsService::over);
    }

    /**
     * Makes a view of this client whose calls have other time limits, repetitions or headers. It shares the connections and the limit of
     * requests under way with this client, and costs little enough to be made for a single call:
     *
     * <pre>{@code
     * nectar.withOptions(o -> o.totalTimeout(Duration.ofSeconds(5)).retryPolicy(RetryPolicy.none())).sites().get(siteId);
     * }</pre>
     *
     * @param changes sets what differs
     * @return a view that works until this client is closed; closing the view does nothing
     */
    public NectarClient withOptions(Consumer<RequestOptions> changes) {
        return new NectarClient(factory.withOptions(changes));
    }

    /**
     * Makes a call and keeps the answer as it came: status, headers, bytes, number of attempts.
     *
     * <pre>{@code
     * ApiResponse<Site> answer = nectar.withRawResponse(n -> n.sites().get(siteId));
     * }</pre>
     *
     * <p>The call has to go through the client that the function is given, a view of this one. If it makes several requests, as the reading
     * of a whole list does, the last answer is kept. Exceptions pass through unchanged.
     *
     * @param calls makes the call; gives null for a method without result
     * @param <T> the type of the result
     * @return the result beside the answer
     * @throws IllegalStateException if no answer came through the view
     */
    public <T extends @Nullable Object> ApiResponse<T> withRawResponse(Function<NectarClient, T> calls) {
        return factory.withRawResponse(view -> calls.apply(new NectarClient(view)));
    }

    /**
     * Makes a call in a thread of the given executor.
     *
     * <pre>{@code
     * CompletableFuture<Site> site = nectar.async(n -> n.sites().get(siteId), executor);
     * }</pre>
     *
     * <p>The future fails with what the call throws. Cancelling it, or ending it in another way such as {@code orTimeout}, ends the call
     * too: it is not sent any more, or its connection is closed. A future derived from it, by {@code thenApply} for instance, does not hand
     * a cancellation on to it. The limit of requests under way holds for these calls as well, each occupying its thread while it waits.
     *
     * @param call makes the call, or several; gives null for a method without result
     * @param executor has the threads: virtual ones from Java 21 on, or about as many as requests may be under way
     * @param <T> the type of the result
     * @return the result to come
     * @throws java.util.concurrent.RejectedExecutionException if the executor does not take the call
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Function<NectarClient, T> call, Executor executor) {
        return factory.async(() -> call.apply(this), executor);
    }

    /** Closes the connections to the service. Calls that are still running fail; later ones are refused. */
    @Override
    public void close() {
        factory.close();
    }
}
