package org.nectaropenapi.client.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Client;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Logger;
import feign.Request;
import feign.Retryer;
import feign.Target;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Feign interfaces of the generated services work, all over one transport and with one limit of requests
 * under way, which its views share. Plumbing of the client class, which owns one. Safe for use by many threads.
 */
public final class ServiceFactory implements AutoCloseable {

    private final ClientOptions options;
    private final Shared shared;
    private final boolean owner;
    private final Feign feign;
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    /** What all views of a client have in common: connections, the limit of requests under way, the reader of JSON. */
    private record Shared(
            JdkTransport transport,
            FileConnections files,
            Client pipeline,
            ObjectMapper mapper,
            ParsedInterfaces interfaces) {}

    /**
     * Opens a transport.
     *
     * @param options the settings of the client
     * @param mapper reads and writes bodies; not to be changed any more
     */
    public ServiceFactory(ClientOptions options, ObjectMapper mapper) {
        this(Objects.requireNonNull(options, "options"), open(options, mapper), true, null);
    }

    private ServiceFactory(ClientOptions options, Shared shared, boolean owner, @Nullable ResponseRecorder recorder) {
        this.options = options;
        this.shared = shared;
        this.owner = owner;
        this.feign = Feign.builder()
                .client(new CallClient(shared.pipeline(), options, recorder))
                .contract(shared.interfaces())
                .encoder(new JsonBodyEncoder(shared.mapper()))
                .decoder(new JsonBodyDecoder(shared.mapper()))
                .errorDecoder(new StatusErrors(shared.mapper(), options))
                .responseInterceptor(new CallEnd())
                .invocationHandlerFactory(new OwnExceptions())
                // Everything below is done by the pipeline, and must not be done a second time by Feign.
                .retryer(Retryer.NEVER_RETRY)
                .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
                .logLevel(Logger.Level.NONE)
                .options(new Request.Options(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false))
                .build();
    }

    private static Shared open(ClientOptions options, ObjectMapper mapper) {
        JdkTransport transport = new JdkTransport(options);
        Client limited = new InFlightClient(new AttemptClient(transport), options.maxInFlight());
        return new Shared(
                transport, new FileConnections(options), new RetryingClient(limited), mapper, new ParsedInterfaces());
    }

    /**
     * Makes a view of this factory with other settings: the same connections, the same limit of requests under way.
     *
     * @param changes is given the settings that can differ
     * @return a factory whose {@link #close()} does nothing
     */
    public ServiceFactory withOptions(Consumer<RequestOptions> changes) {
        RequestOptions changed = new RequestOptions(options);
        changes.accept(changed);
        return new ServiceFactory(changed.changed(), shared, false, null);
    }

    /**
     * Keeps the last answer that comes while the given calls are made.
     *
     * @param calls makes calls through the factory that it is given, a view of this one
     * @param <T> the type of what the calls give back
     * @return what they gave back, beside the last answer
     * @throws IllegalStateException if no answer came through the view
     */
    public <T extends @Nullable Object> ApiResponse<T> withRawResponse(Function<ServiceFactory, T> calls) {
        ResponseRecorder recorder = new ResponseRecorder();
        return recorder.answer(calls.apply(new ServiceFactory(options, shared, false, recorder)));
    }

    /**
     * Makes calls in another thread.
     *
     * @param calls makes them, with services of this factory
     * @param executor runs them
     * @param <T> the type of what they give back
     * @return what they will give back; ending it early interrupts the calls
     */
    public <T extends @Nullable Object> CompletableFuture<T> async(Supplier<T> calls, Executor executor) {
        return AsyncCall.start(calls, executor);
    }

    /**
     * A service over this factory, made when it is first asked for: a fresh JVM takes a while over each.
     *
     * @param type the service
     * @param make makes it
     * @param <S> the type of the service
     * @return the same object at every call
     */
    public <S> S service(Class<S> type, Function<ServiceFactory, S> make) {
        return type.cast(services.computeIfAbsent(type, key -> make.apply(this)));
    }

    /**
     * Makes an interface work. Costly in comparison with a call: once for each interface.
     *
     * @param feignInterface an interface whose methods carry {@link NectarOperation} and Feign's annotations; it need
     *     not be public
     * @param <T> the interface
     * @return an implementation, safe for use by many threads, that throws
     *     {@link org.nectaropenapi.client.error.NectarException}s and {@link IllegalArgumentException}s only
     */
    public <T> T create(Class<T> feignInterface) {
        OperationInfo.checkDeclared(feignInterface);
        return feign.newInstance(new Target.HardCodedTarget<>(
                feignInterface,
                feignInterface.getSimpleName(),
                options.baseUrl().toString()));
    }

    /**
     * Fetches files that the service keeps elsewhere.
     *
     * @return what sends such requests, with the settings of this factory
     */
    public FileClient files() {
        return new FileClient(options, shared.files());
    }

    /**
     * The settings of the client.
     *
     * @return the options this factory was made with
     */
    public ClientOptions options() {
        return options;
    }

    /**
     * Cancels the calls under way, which fail with a transport exception, and closes the connections. May be repeated.
     * Does nothing on a view.
     */
    @Override
    public void close() {
        if (owner) {
            shared.transport().close();
            shared.files().close();
        }
    }
}
