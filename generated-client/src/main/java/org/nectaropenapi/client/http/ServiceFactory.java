package org.nectaropenapi.client.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Client;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Logger;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import feign.Target;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Makes the Feign interfaces of the generated services work, all over one transport and with one limit of requests
 * under way. Plumbing of the client class, which owns one. Safe for use by many threads.
 */
public final class ServiceFactory implements AutoCloseable {

    private final ClientOptions options;
    private final JdkTransport transport;
    private final FileClient files;
    private final Feign feign;

    /**
     * Opens a transport.
     *
     * @param options the settings of the client
     * @param mapper reads and writes bodies; not to be changed any more
     */
    public ServiceFactory(ClientOptions options, ObjectMapper mapper) {
        this.options = Objects.requireNonNull(options, "options");
        this.transport = new JdkTransport(options);
        this.files = new FileClient(options);
        Client authenticated = new AuthenticatingClient(transport, options.baseUrl(), options.apiKey());
        Client limited = new InFlightClient(authenticated, options.maxInFlight());
        Client retrying = new RetryingClient(limited, options);
        this.feign = Feign.builder()
                .client(new CallClient(new LoggingClient(retrying), options))
                .encoder(new JsonBodyEncoder(mapper))
                .decoder(new JsonBodyDecoder(mapper))
                .errorDecoder(new StatusErrors(mapper, options))
                .requestInterceptor(this::addCommonHeaders)
                .invocationHandlerFactory(new OwnExceptions())
                // Everything below is done by the pipeline, and must not be done a second time by Feign.
                .retryer(Retryer.NEVER_RETRY)
                .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
                .logLevel(Logger.Level.NONE)
                .options(new Request.Options(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false))
                .build();
    }

    private void addCommonHeaders(RequestTemplate template) {
        template.headerLiteral("User-Agent", options.userAgent());
        if (!template.headers().containsKey("Accept")) {
            template.headerLiteral("Accept", "application/json");
        }
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
        Operation.checkDeclared(feignInterface);
        return feign.newInstance(new Target.HardCodedTarget<>(
                feignInterface,
                feignInterface.getSimpleName(),
                options.baseUrl().toString()));
    }

    /**
     * Fetches files that the service keeps elsewhere.
     *
     * @return what sends such requests, closed with this factory
     */
    public FileClient files() {
        return files;
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
     */
    @Override
    public void close() {
        transport.close();
        files.close();
    }
}
