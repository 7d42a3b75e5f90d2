package org.nectaropenapi.client.http;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.Durations;

/** The settings of a client. Immutable; {@link #toBuilder()} makes a changed copy. */
public final class ClientOptions {

    /** The address of the service that the OpenAPI document names. */
    public static final URI DEFAULT_BASE_URL = URI.create("https://external.nectarclimate.com");

    private final URI baseUrl;
    private final ApiKey apiKey;
    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final Duration totalTimeout;
    private final int maxInFlight;
    private final RetryPolicy retryPolicy;
    private final int maxResponseBytes;
    private final long maxDownloadBytes;
    private final boolean checkUploads;
    private final String userAgent;
    private final @Nullable SSLContext sslContext;
    private final @Nullable ProxySelector proxySelector;
    private final @Nullable ProxyLogin proxyLogin;
    private final Duration idleTimeout;
    private final Set<String> plainHttpHosts;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Map<String, String> headers;
    private final List<HeaderInterceptor> interceptors;
    private final List<CallObserver> observers;

    private ClientOptions(Builder builder) {
        this.baseUrl = builder.baseUrl;
        if (builder.apiKey == null) {
            throw new IllegalStateException("there is no API key: call apiKey(...) on the builder");
        }
        this.apiKey = builder.apiKey;
        this.connectTimeout = builder.connectTimeout;
        this.readTimeout = builder.readTimeout;
        this.totalTimeout = builder.totalTimeout;
        this.maxInFlight = builder.maxInFlight;
        this.retryPolicy = builder.retryPolicy;
        this.maxResponseBytes = builder.maxResponseBytes;
        this.maxDownloadBytes = builder.maxDownloadBytes;
        this.checkUploads = builder.checkUploads;
        this.userAgent = builder.userAgent;
        this.sslContext = builder.sslContext;
        this.proxySelector = builder.proxySelector;
        this.proxyLogin = builder.proxyLogin;
        this.idleTimeout = builder.idleTimeout;
        this.plainHttpHosts = Collections.unmodifiableSet(new TreeSet<>(builder.plainHttpHosts));
        this.clock = builder.clock;
        this.sleeper = builder.sleeper;
        this.headers = Collections.unmodifiableMap(AddedHeaders.caseInsensitive(builder.headers));
        this.interceptors = List.copyOf(builder.interceptors);
        this.observers = List.copyOf(builder.observers);
    }

    /**
     * Returns a builder with the defaults, and without a key, which has to follow.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder with the defaults.
     *
     * @param apiKey the key that authenticates every request
     * @return a builder
     */
    public static Builder builder(ApiKey apiKey) {
        return builder().apiKey(apiKey);
    }

    /**
     * Returns a copy with other settings for some calls.
     *
     * @param changes is given the settings that can differ
     * @return the copy
     */
    public ClientOptions with(Consumer<RequestOptions> changes) {
        RequestOptions changed = new RequestOptions(toBuilder());
        changes.accept(changed);
        return changed.build();
    }

    /**
     * Starts with these options.
     *
     * @return a builder whose changes do not touch this object
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns the address that paths are appended to.
     *
     * @return an absolute URL without a slash at its end
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Returns the key that authenticates every request.
     *
     * @return the key, which does not show itself
     */
    public ApiKey apiKey() {
        return apiKey;
    }

    /**
     * Returns the time to open a connection.
     *
     * @return a positive duration, 10 seconds by default
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * Returns the longest silence of the service: before the response begins, or between two chunks of it.
     *
     * @return a positive duration, 30 seconds by default
     */
    public Duration readTimeout() {
        return readTimeout;
    }

    /**
     * Returns the time of a whole call: waiting for a free slot, all attempts with their bodies, the pauses between
     * them.
     *
     * @return a positive duration, 2 minutes by default
     */
    public Duration totalTimeout() {
        return totalTimeout;
    }

    /**
     * Returns how many requests may be on their way at once; further calls wait their turn.
     *
     * @return at least 1, 10 by default, as the service recommends
     */
    public int maxInFlight() {
        return maxInFlight;
    }

    /**
     * Returns how often and after which pauses a request is tried again.
     *
     * @return the policy
     */
    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /**
     * Returns the longest response that is accepted.
     *
     * @return a number of bytes, 64 MiB by default
     */
    public int maxResponseBytes() {
        return maxResponseBytes;
    }

    /**
     * Returns the longest file that is downloaded.
     *
     * @return a number of bytes, 1 GiB by default
     */
    public long maxDownloadBytes() {
        return maxDownloadBytes;
    }

    /**
     * Returns whether length and type of an uploaded file are checked against the documented limits before anything is
     * sent.
     *
     * @return true by default
     */
    public boolean checkUploads() {
        return checkUploads;
    }

    /**
     * Returns the name of the client in the User-Agent header.
     *
     * @return the value of the User-Agent header
     */
    public String userAgent() {
        return userAgent;
    }

    /**
     * Returns the keys and certificates for https.
     *
     * @return null for those of the Java platform
     */
    public @Nullable SSLContext sslContext() {
        return sslContext;
    }

    /**
     * Returns the choice of a proxy.
     *
     * @return null for that of the Java platform
     */
    public @Nullable ProxySelector proxySelector() {
        return proxySelector;
    }

    /**
     * Returns the login for the proxy.
     *
     * @return null for none
     */
    public @Nullable ProxyLogin proxyLogin() {
        return proxyLogin;
    }

    /**
     * Returns how long the client may send nothing and still use its open connections.
     *
     * @return a positive duration, 45 seconds by default
     */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    /**
     * Returns the hosts beside this machine that may be addressed by plain http.
     *
     * @return names in lower case, unmodifiable, none by default
     */
    public Set<String> plainHttpHosts() {
        return plainHttpHosts;
    }

    /**
     * Returns the clock that dates of the service are compared with.
     *
     * @return the system's clock by default
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Returns the sleeper that waits between two attempts.
     *
     * @return by default one that blocks the thread
     */
    public Sleeper sleeper() {
        return sleeper;
    }

    /**
     * Headers that go with every request beside those of the client itself.
     *
     * @return values by name, which is looked up without regard to case; unmodifiable, none by default
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Makes the headers of one request beside those of the client itself: those of every request, and those that the
     * interceptors give for this one.
     *
     * @param attempt the attempt that the request is for
     * @return values by name, which is looked up without regard to case; a map of the caller's own
     * @throws IllegalArgumentException if an interceptor gives a header that {@link Builder#header} would refuse
     */
    public Map<String, String> headersOf(CallStart attempt) {
        TreeMap<String, String> all = AddedHeaders.caseInsensitive(headers);
        for (HeaderInterceptor interceptor : interceptors) {
            interceptor.headers(attempt).forEach((name, value) -> {
                AddedHeaders.check(name, value);
                all.put(name, value);
            });
        }
        return all;
    }

    /**
     * Returns the observers of calls and attempts.
     *
     * @return the observers in the order in which they were added, unmodifiable, none by default
     */
    public List<CallObserver> observers() {
        return observers;
    }

    /** Shows the settings; neither the key nor the values of headers. */
    @Override
    public String toString() {
        return "ClientOptions[" + baseUrl + ", connect " + Durations.text(connectTimeout) + ", read "
                + Durations.text(readTimeout) + ", total " + Durations.text(totalTimeout) + ", " + maxInFlight
                + " in flight, " + retryPolicy + "]";
    }

    /** Collects options; every setter checks its value at once. Not safe for use by several threads. */
    public static final class Builder {

        private @Nullable ApiKey apiKey;
        private URI baseUrl = DEFAULT_BASE_URL;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(30);
        private Duration totalTimeout = Duration.ofMinutes(2);
        private int maxInFlight = 10;
        private RetryPolicy retryPolicy = RetryPolicy.defaults();
        private int maxResponseBytes = 64 << 20;
        private long maxDownloadBytes = 1L << 30;
        private boolean checkUploads = true;
        private String userAgent = UserAgent.DEFAULT;
        private @Nullable SSLContext sslContext;
        private @Nullable ProxySelector proxySelector;
        private @Nullable ProxyLogin proxyLogin;
        private Duration idleTimeout = Duration.ofSeconds(45);
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

        private final Set<String> plainHttpHosts;
        private final Map<String, String> headers;
        private final List<HeaderInterceptor> interceptors;
        private final List<CallObserver> observers;

        private Builder() {
            this.plainHttpHosts = new TreeSet<>();
            this.headers = AddedHeaders.caseInsensitive(Map.of());
            this.interceptors = new ArrayList<>();
            this.observers = new ArrayList<>();
        }

        private Builder(ClientOptions options) {
            this.apiKey = options.apiKey;
            this.baseUrl = options.baseUrl;
            this.connectTimeout = options.connectTimeout;
            this.readTimeout = options.readTimeout;
            this.totalTimeout = options.totalTimeout;
            this.maxInFlight = options.maxInFlight;
            this.retryPolicy = options.retryPolicy;
            this.maxResponseBytes = options.maxResponseBytes;
            this.maxDownloadBytes = options.maxDownloadBytes;
            this.checkUploads = options.checkUploads;
            this.userAgent = options.userAgent;
            this.sslContext = options.sslContext;
            this.proxySelector = options.proxySelector;
            this.proxyLogin = options.proxyLogin;
            this.idleTimeout = options.idleTimeout;
            this.plainHttpHosts = new TreeSet<>(options.plainHttpHosts);
            this.clock = options.clock;
            this.sleeper = options.sleeper;
            this.headers = AddedHeaders.caseInsensitive(options.headers);
            this.interceptors = new ArrayList<>(options.interceptors);
            this.observers = new ArrayList<>(options.observers);
        }

        /**
         * Sets the key.
         *
         * @param key the key that authenticates every request
         * @return this builder
         */
        public Builder apiKey(ApiKey key) {
            this.apiKey = Objects.requireNonNull(key, "apiKey");
            return this;
        }

        /**
         * Returns whether a key was set.
         *
         * @return false if {@link #build()} would refuse
         */
        public boolean hasApiKey() {
            return apiKey != null;
        }

        /**
         * Sets the address that paths are appended to.
         *
         * @param url an absolute https URL; plain http only to this machine and to hosts that {@link #allowPlainHttp}
         *     named before; no user, query or fragment
         * @return this builder
         * @throws IllegalArgumentException if the URL is another
         */
        public Builder baseUrl(URI url) {
            this.baseUrl = BaseUrl.checked(url, plainHttpHosts);
            return this;
        }

        /**
         * Allows plain http to hosts beside this machine: for a sandbox in another container, or where a mesh encrypts
         * what leaves the container. Everything on the way to such a host can read the API key.
         *
         * @param hosts names as they stand in the base URL, without port
         * @return this builder
         */
        public Builder allowPlainHttp(String... hosts) {
            for (String host : hosts) {
                plainHttpHosts.add(host.toLowerCase(Locale.ROOT));
            }
            return this;
        }

        /**
         * Sets the time to open a connection.
         *
         * @param timeout longer than zero, at most 1 day
         * @return this builder
         */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = Durations.checked("connectTimeout", timeout, Durations.DAY);
            return this;
        }

        /**
         * Sets the longest silence of the service.
         *
         * @param timeout longer than zero, at most 1 day
         * @return this builder
         */
        public Builder readTimeout(Duration timeout) {
            this.readTimeout = Durations.checked("readTimeout", timeout, Durations.DAY);
            return this;
        }

        /**
         * Sets the time of a whole call, retries included.
         *
         * @param timeout longer than zero, at most 1 day
         * @return this builder
         */
        public Builder totalTimeout(Duration timeout) {
            this.totalTimeout = Durations.checked("totalTimeout", timeout, Durations.DAY);
            return this;
        }

        /**
         * Sets how many requests may be on their way at once.
         *
         * @param requests 1 to 1000; the service recommends no more than 10
         * @return this builder
         */
        public Builder maxInFlight(int requests) {
            if (requests < 1 || requests > 1000) {
                throw new IllegalArgumentException("maxInFlight must be between 1 and 1000, not " + requests);
            }
            this.maxInFlight = requests;
            return this;
        }

        /**
         * Sets how requests are tried again.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "retryPolicy");
            return this;
        }

        /**
         * Sets the longest response that is accepted.
         *
         * @param bytes at least 1024
         * @return this builder
         */
        public Builder maxResponseBytes(int bytes) {
            if (bytes < 1024) {
                throw new IllegalArgumentException("maxResponseBytes must be at least 1024, not " + bytes);
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Sets the longest file that is downloaded, so that a storage cannot fill the disk.
         *
         * @param bytes at least 1024; {@code Long.MAX_VALUE} for no limit
         * @return this builder
         * @throws IllegalArgumentException if it is less
         */
        public Builder maxDownloadBytes(long bytes) {
            if (bytes < 1024) {
                throw new IllegalArgumentException("maxDownloadBytes must be at least 1024, not " + bytes);
            }
            this.maxDownloadBytes = bytes;
            return this;
        }

        /**
         * Sets whether length and type of an uploaded file are checked against the documented limits before anything is
         * sent. For a single file there is {@link org.nectaropenapi.client.upload.Upload#withoutLimits()}.
         *
         * @param check false to leave it to the service what it accepts
         * @return this builder
         */
        public Builder checkUploads(boolean check) {
            this.checkUploads = check;
            return this;
        }

        /**
         * Sets the name of the client in the User-Agent header.
         *
         * @param name visible ASCII characters and blanks
         * @return this builder
         */
        public Builder userAgent(String name) {
            if (name.isBlank() || !name.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
                throw new IllegalArgumentException("userAgent must be visible ASCII characters, without line breaks");
            }
            this.userAgent = name;
            return this;
        }

        /**
         * Sets the keys and certificates for https.
         *
         * @param context the context, null for that of the Java platform
         * @return this builder
         */
        public Builder sslContext(@Nullable SSLContext context) {
            this.sslContext = context;
            return this;
        }

        /**
         * Sets the choice of a proxy.
         *
         * @param selector the selector, null for that of the Java platform
         * @return this builder
         */
        public Builder proxySelector(@Nullable ProxySelector selector) {
            this.proxySelector = selector;
            return this;
        }

        /**
         * Sets the login for the proxy. It goes to the proxy alone.
         *
         * @param login the login, null for none
         * @return this builder
         */
        public Builder proxyLogin(@Nullable ProxyLogin login) {
            this.proxyLogin = login;
            return this;
        }

        /**
         * Sets how long the client may send nothing and still use its open connections. After a longer time it opens
         * new ones, since load balancers forget connections that carry nothing, most of them after a minute or more,
         * and do not always say so.
         *
         * @param timeout longer than zero, at most 1 day; less than that of every load balancer on the way
         * @return this builder
         */
        public Builder idleTimeout(Duration timeout) {
            this.idleTimeout = Durations.checked("idleTimeout", timeout, Durations.DAY);
            return this;
        }

        /**
         * Sets the clock that dates of the service and the time without requests are measured with.
         *
         * @param source the clock
         * @return this builder
         */
        public Builder clock(Clock source) {
            this.clock = Objects.requireNonNull(source, "clock");
            return this;
        }

        /**
         * Sets what waits between two attempts.
         *
         * @param waiter the sleeper
         * @return this builder
         */
        public Builder sleeper(Sleeper waiter) {
            this.sleeper = Objects.requireNonNull(waiter, "sleeper");
            return this;
        }

        /**
         * Adds a header to every request, in the place of one of that name added before.
         *
         * @param name a name of letters, digits and the signs that RFC 9110 allows; not one of the headers that the
         *     client writes itself, such as X-API-Key, Host, Content-Length, Content-Type, Accept and User-Agent
         * @param value visible ASCII characters, blanks and tabs
         * @return this builder
         * @throws IllegalArgumentException if the name or the value is another; the message does not repeat the value
         */
        public Builder header(String name, String value) {
            AddedHeaders.check(name, value);
            headers.put(name, value);
            return this;
        }

        /**
         * Adds what makes headers for each request to the service. Of two that give the same header the one added last
         * counts.
         *
         * @param interceptor the interceptor, safe for use by many threads
         * @return this builder
         */
        public Builder interceptor(HeaderInterceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /**
         * Adds an observer of calls and attempts.
         *
         * @param observer the observer, safe for use by many threads
         * @return this builder
         */
        public Builder observer(CallObserver observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the settings so far
         */
        public ClientOptions build() {
            return new ClientOptions(this);
        }
    }
}
