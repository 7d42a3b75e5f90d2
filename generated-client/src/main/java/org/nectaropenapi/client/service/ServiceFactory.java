package org.nectaropenapi.client.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.download.FileClient;
import org.nectaropenapi.client.http.ApiResponse;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RequestOptions;
import org.nectaropenapi.client.transport.HttpSender;

/**
 * Implements the Feign interfaces of the generated services, all over one sender with one limit of requests in flight,
 * which its views share. For the client class, which owns one. Safe for use by many threads.
 */
public final class ServiceFactory implements AutoCloseable {

    private final ClientOptions options;
    private final Shared shared;
    private final boolean owner;
    private final @Nullable ResponseRecorder recorder;
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    /** The parts that all views of a client share. */
    private record Shared(
            HttpSender sender,
            BodyEncoder encoder,
            FeignRequests requests,
            ResponseReader responses,
            ObjectMapper mapper) {

        static Shared of(ClientOptions options, ObjectMapper mapper) {
            BodyEncoder encoder = new BodyEncoder(mapper);
            return new Shared(
                    new HttpSender(options),
                    encoder,
                    new FeignRequests(encoder, options.baseUrl()),
                    new ResponseReader(mapper, options.apiKey()::redact),
                    mapper);
        }
    }

    /**
     * Prepares connections; opens none.
     *
     * @param options the settings of the client
     * @param mapper reads and writes bodies; not to be changed any more
     */
    public ServiceFactory(ClientOptions options, ObjectMapper mapper) {
        this(Objects.requireNonNull(options, "options"), Shared.of(options, mapper), true, null);
    }

    private ServiceFactory(ClientOptions options, Shared shared, boolean owner, @Nullable ResponseRecorder recorder) {
        this.options = options;
        this.shared = shared;
        this.owner = owner;
        this.recorder = recorder;
    }

    /**
     * Makes a view of this factory with other settings, the same connections and the same limit of requests in flight.
     *
     * @param changes is given the settings that can differ
     * @return a factory whose {@link #close()} does nothing
     */
    public ServiceFactory withOptions(Consumer<RequestOptions> changes) {
        return new ServiceFactory(options.with(changes), shared, false, null);
    }

    /**
     * Keeps the last response that comes while the given calls are made.
     *
     * @param calls makes calls through the factory that it is given, a view of this one
     * @param <T> the type of what the calls give back
     * @return their result, beside the last response
     * @throws IllegalStateException if no response came through the view
     */
    public <T extends @Nullable Object> ApiResponse<T> withRawResponse(Function<ServiceFactory, T> calls) {
        ResponseRecorder last = new ResponseRecorder();
        return last.response(calls.apply(new ServiceFactory(options, shared, false, last)));
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
     * Returns a service over this factory, made on first use: a fresh JVM takes a while over each.
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
     *     {@link org.nectaropenapi.client.error.NectarException}s and {@link IllegalArgumentException}s only, and what
     *     the application's own interceptors and suppliers throw
     */
    public <T> T create(Class<T> feignInterface) {
        shared.requests().read(feignInterface);
        InvocationHandler handler = new OperationInvoker(
                feignInterface,
                options,
                shared.requests(),
                shared.sender(),
                shared.responses(),
                new ErrorReader(shared.mapper(), options),
                recorder);
        return feignInterface.cast(
                Proxy.newProxyInstance(feignInterface.getClassLoader(), new Class<?>[] {feignInterface}, handler));
    }

    /**
     * Fetches files that the service keeps elsewhere.
     *
     * @return what sends such requests, with the settings of this factory
     */
    public FileClient files() {
        return new FileClient(options, shared.sender());
    }

    /**
     * Writes a part of a form.
     *
     * @param value the value of the part
     * @return its JSON
     * @throws IllegalArgumentException if the value cannot be written
     */
    public byte[] json(Object value) {
        return json(value, false);
    }

    /**
     * Writes a part of a form whose decimals are texts.
     *
     * @param value the value of the part
     * @return its JSON
     * @throws IllegalArgumentException if the value cannot be written
     */
    public byte[] jsonWithDecimalTexts(Object value) {
        return json(value, true);
    }

    private byte[] json(Object value, boolean areDecimalsTexts) {
        try {
            return shared.encoder().json(value, areDecimalsTexts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /**
     * Returns the settings of the client, for what makes several calls and pauses between them.
     *
     * @return the options this factory was made with, but with a sleeper whose pauses end when the client closes
     */
    public ClientOptions options() {
        return options.toBuilder()
                .sleeper(shared.sender().endingWithClient(options.sleeper()))
                .build();
    }

    /**
     * Cancels the calls in progress, which fail with a transport exception, and closes the connections. May be
     * repeated. Does nothing on a view.
     */
    @Override
    public void close() {
        if (owner) {
            shared.sender().close();
        }
    }

    /**
     * Refuses further calls, waits for those in progress, and then closes as {@link #close()} does. A call whose
     * observer closes the client is not waited for. Does nothing on a view.
     *
     * @param patience how long to wait at most; an interrupt ends the wait
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public void close(Duration patience) {
        if (owner) {
            shared.sender().close(patience);
        }
    }
}
