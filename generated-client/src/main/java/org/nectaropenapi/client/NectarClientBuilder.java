package org.nectaropenapi.client;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.CallObserver;
import org.nectaropenapi.client.http.ClientOptions;

/**
 * Builds {@link NectarClient}s. Every setter checks its value at once and names what is wrong with it. Not safe for use
 * by several threads at once; the clients it makes are.
 */
public final class NectarClientBuilder {

    /** The environment variable that holds the API key of a client that is given none. */
    public static final String API_KEY_VARIABLE = "NECTAR_API_KEY";

    private final UnaryOperator<@Nullable String> environment;
    private final ClientOptions.Builder options = ClientOptions.builder();

    NectarClientBuilder() {
        this(System::getenv);
    }

    NectarClientBuilder(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * Sets the API key, as shown once in the dashboard under Settings, Organization, API Keys.
     *
     * @param key the key; without a call of this method it is taken from the environment variable NECTAR_API_KEY
     * @return this builder
     * @throws IllegalArgumentException if the key is blank or has characters that no header can carry
     * @see <a href="https://docs.nectarclimate.com/developer-guide/getting-started.md">Nectar's page</a>
     */
    public NectarClientBuilder apiKey(String key) {
        options.apiKey(ApiKey.of(key));
        return this;
    }

    /**
     * Sets a source of the API key, so that a new key needs no new client. It is called for every request.
     *
     * @param source returns the present key; quick, and safe for use by many threads
     * @return this builder
     * @see ApiKey#from
     */
    public NectarClientBuilder apiKeySupplier(Supplier<String> source) {
        options.apiKey(ApiKey.from(source));
        return this;
    }

    /**
     * Sets the address of the service, for instance that of a sandbox. A sandbox key of Nectar's needs no other
     * address.
     *
     * @param url an https address without path; http is accepted for this machine only. Default:
     *     https://external.nectarclimate.com
     * @return this builder
     * @throws IllegalArgumentException if the address is of another form
     */
    public NectarClientBuilder baseUrl(URI url) {
        options.baseUrl(url);
        return this;
    }

    /**
     * Sets the time in which a connection to the service has to be made.
     *
     * @param timeout more than zero; default 10 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public NectarClientBuilder connectTimeout(Duration timeout) {
        options.connectTimeout(timeout);
        return this;
    }

    /**
     * Sets the longest silence of the service: before the first byte of a response and between any two.
     *
     * @param timeout more than zero; default 30 seconds
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public NectarClientBuilder readTimeout(Duration timeout) {
        options.readTimeout(timeout);
        return this;
    }

    /**
     * Sets the time that a call may take as a whole, with its retries and the pauses between them.
     *
     * @param timeout more than zero; default 2 minutes
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public NectarClientBuilder totalTimeout(Duration timeout) {
        options.totalTimeout(timeout);
        return this;
    }

    /**
     * Sets how many requests of this client may be in flight at once; a further one waits, within its total time.
     *
     * @param requests from 1 to 1000; default 10, which is what Nectar recommends
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     * @see <a href="https://docs.nectarclimate.com/cookbooks/getting-started">Nectar's page</a>
     */
    public NectarClientBuilder maxInFlight(int requests) {
        options.maxInFlight(requests);
        return this;
    }

    /**
     * Adds an observer of calls and their attempts, for metrics or tracing.
     *
     * @param observer safe for use by many threads; may be called several times, for several observers
     * @return this builder
     */
    public NectarClientBuilder observer(CallObserver observer) {
        options.observer(observer);
        return this;
    }

    /**
     * Sets further options: retries, the limit of a response's size, headers, TLS, proxy, idle connections, clock, user
     * agent.
     *
     * @param changes is given the options
     * @return this builder
     */
    public NectarClientBuilder options(Consumer<ClientOptions.Builder> changes) {
        changes.accept(options);
        return this;
    }

    /**
     * Makes the client. Sends nothing.
     *
     * @return a client that should be closed at the end
     * @throws IllegalStateException if there is no key, neither set nor in the environment
     */
    public NectarClient build() {
        if (!options.hasApiKey()) {
            String key = environment.apply(API_KEY_VARIABLE);
            if (key == null || key.isBlank()) {
                throw new IllegalStateException(
                        "there is no API key: call apiKey(...) on the builder, or set the environment variable "
                                + API_KEY_VARIABLE);
            }
            options.apiKey(ApiKey.of(key));
        }
        return new NectarClient(options.build());
    }
}
