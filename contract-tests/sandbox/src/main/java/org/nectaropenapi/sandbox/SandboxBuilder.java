package org.nectaropenapi.sandbox;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.data.DataVolume;
import org.nectaropenapi.sandbox.http.HttpServer;
import org.nectaropenapi.sandbox.http.RequestTrace;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviours;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Options of a sandbox.
 *
 * <p>The key belongs to {@code integration@sandbox.example}, whose team also has {@code analyst@sandbox.example}.
 * Nectar accounts outside the team are {@code consultant@sandbox.example} and {@code auditor@sandbox.example}; every
 * other e-mail address is unknown, unless {@link #nectarAccount} adds it.
 */
public final class SandboxBuilder {
    private static final List<String> TEAM = List.of("integration@sandbox.example", "analyst@sandbox.example");
    private static final List<String> OTHER_TEAM = List.of("owner@elsewhere.example");
    private static final List<String> OUTSIDERS = List.of("consultant@sandbox.example", "auditor@sandbox.example");

    static final String DEFAULT_KEY = "nectar-sandbox-key";

    int port;
    String apiKey = DEFAULT_KEY;
    Duration connectionDelay = Duration.ofMillis(300);
    Duration processingDelay = Duration.ofMillis(600);
    private final Set<String> otherKeys = new LinkedHashSet<>();
    private final Set<String> accounts = new LinkedHashSet<>(OUTSIDERS);
    final List<Consumer<Misbehaviours>> misbehaviours = new ArrayList<>();
    final List<Consumer<SandboxWebhooks>> endpoints = new ArrayList<>();
    DataVolume volume = DataVolume.DEFAULT;
    Consumer<Duration> sleeper = SandboxBuilder::sleep;
    long seed = 42;
    Clock clock = Clock.systemUTC();
    RequestTrace trace = RequestTrace.NONE;
    private int pageSize = SandboxState.PAGE_SIZE;
    private String bindAddress = HttpServer.LOOPBACK;

    @Nullable URI publicUrl;

    private ApiDocument document = ApiDocument.bundled();

    SandboxBuilder() {}

    /**
     * Sets the port.
     *
     * @param newPort the port; 0, the default, picks a free one
     * @return this builder
     */
    public SandboxBuilder port(int newPort) {
        port = newPort;
        return this;
    }

    /**
     * Sets the address to listen on. One that other machines can reach needs {@link #apiKey} as well, since everybody
     * knows the default key.
     *
     * @param address an IP address or the name of one, such as 0.0.0.0 for all; 127.0.0.1 by default
     * @return this builder
     */
    public SandboxBuilder bind(String address) {
        bindAddress = address;
        return this;
    }

    /**
     * Sets the URL at which others reach the sandbox, for links to files; by default the address it listens on.
     *
     * @param url the URL without a path
     * @return this builder
     */
    public SandboxBuilder publicUrl(URI url) {
        publicUrl = url;
        return this;
    }

    /**
     * Sets the accepted API key; {@code nectar-sandbox-key} by default.
     *
     * @param key the key
     * @return this builder
     */
    public SandboxBuilder apiKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key of the sandbox must not be blank.");
        }
        apiKey = key;
        return this;
    }

    /**
     * Accepts another key. It has its own team and companies, and no access to those of other keys.
     *
     * @param key the key
     * @return this builder
     */
    public SandboxBuilder otherApiKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("Another key of the sandbox must not be blank.");
        }
        otherKeys.add(key);
        return this;
    }

    /**
     * Adds a user with a Nectar account, whom companies and the team may name.
     *
     * @param email an e-mail address
     * @return this builder
     */
    public SandboxBuilder nectarAccount(String email) {
        accounts.add(email);
        return this;
    }

    /**
     * Sets the seed of ids and bills. Two sandboxes with the same seed and clock return the same responses to the same
     * requests.
     *
     * @param newSeed the seed; 42 by default
     * @return this builder
     */
    public SandboxBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Sets the clock for time stamps, delays and the dates of bills. As it moves on, bills arrive: each account gets
     * one a month, some late, some estimated and corrected later.
     *
     * @param newClock the clock; the system's by default; a {@link SettableClock} can also be moved over HTTP, see
     *     docs/testing.md
     * @return this builder
     */
    public SandboxBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Sets how long a new connection stays PENDING.
     *
     * @param delay the time; 300 ms by default
     * @return this builder
     */
    public SandboxBuilder connectionDelay(Duration delay) {
        connectionDelay = delay;
        return this;
    }

    /**
     * Sets how long processing takes, after the login of a connection and after an upload.
     *
     * @param delay the time; 600 ms by default
     * @return this builder
     */
    public SandboxBuilder processingDelay(Duration delay) {
        processingDelay = delay;
        return this;
    }

    /**
     * Sets how far back bills go.
     *
     * @param years companies without a dataCollectionStartDate collect from 1 January this many years before the
     *     current one; 1 by default
     * @return this builder
     */
    public SandboxBuilder historyYears(int years) {
        volume = new DataVolume(years, volume.metersPerSite(), volume.extraUsageRows());
        return this;
    }

    /**
     * Sets how many electricity meters each building has.
     *
     * @param meters the number; 1 by default
     * @return this builder
     */
    public SandboxBuilder metersPerSite(int meters) {
        volume = new DataVolume(volume.years(), meters, volume.extraUsageRows());
        return this;
    }

    /**
     * Enlarges connections by additional usage records, of sub-meters with their own accounts.
     *
     * @param rows the number of records; 0 by default
     * @return this builder
     */
    public SandboxBuilder extraUsageRows(int rows) {
        volume = new DataVolume(volume.years(), volume.metersPerSite(), rows);
        return this;
    }

    /**
     * Sets how many items a page of a list has, so that a test needs few of them for several pages.
     *
     * @param items the number; 100, the documented size, by default
     * @return this builder
     */
    public SandboxBuilder pageSize(int items) {
        pageSize = items;
        return this;
    }

    /**
     * Sets the document that defines routes and schemas; by default the one in this jar. An operation that the sandbox
     * does not simulate returns the document's example.
     *
     * @param file an OpenAPI document in YAML
     * @return this builder
     * @throws UncheckedIOException when the file cannot be read
     */
    public SandboxBuilder document(Path file) {
        return document(ApiDocument.read(file));
    }

    SandboxBuilder document(ApiDocument newDocument) {
        document = newDocument;
        return this;
    }

    /**
     * Starts the sandbox with a misbehaviour, on every call of every operation it applies to.
     *
     * @param misbehaviour the misbehaviour
     * @return this builder
     */
    public SandboxBuilder misbehaviour(Misbehaviour misbehaviour) {
        return misbehaviour(misbehaviour, active -> {});
    }

    /**
     * Starts the sandbox with a limited misbehaviour.
     *
     * @param misbehaviour the misbehaviour
     * @param limits limits it to operations and calls
     * @return this builder
     */
    public SandboxBuilder misbehaviour(Misbehaviour misbehaviour, Consumer<ActiveMisbehaviour> limits) {
        misbehaviours.add(all -> limits.accept(all.start(misbehaviour)));
        return this;
    }

    /**
     * Starts the sandbox with a webhook endpoint.
     *
     * @param uri the URL: https, or http on this machine
     * @param secret the secret that signs deliveries: whsec_ and base64
     * @param eventTypes the event types to deliver; all when empty
     * @return this builder
     */
    public SandboxBuilder webhookEndpoint(URI uri, String secret, String... eventTypes) {
        endpoints.add(webhooks -> webhooks.addEndpoint(uri, secret, eventTypes));
        return this;
    }

    /**
     * Sets how a slow response waits.
     *
     * @param newSleeper waits for a duration; blocks the thread of the request by default
     * @return this builder
     */
    public SandboxBuilder sleeper(Consumer<Duration> newSleeper) {
        sleeper = newSleeper;
        return this;
    }

    /** Sets who is told what the handlers read of requests. */
    SandboxBuilder trace(RequestTrace newTrace) {
        trace = newTrace;
        return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return the running sandbox
     * @throws IllegalStateException when the port is in use
     * @throws IllegalArgumentException when other machines could reach the sandbox with the default key
     */
    public NectarSandbox start() {
        return start(state -> {});
    }

    /** Starts the sandbox and hands its state to somebody who adds to it. */
    NectarSandbox start(Consumer<SandboxState> user) {
        InetAddress address = address();
        SandboxState state = new SandboxState(clock, seed);
        state.setPageSize(pageSize);
        user.accept(state);
        state.addTeam(apiKey, "Sandbox team", TEAM);
        otherKeys.forEach(key -> state.addTeam(key, "Another team", OTHER_TEAM));
        state.addAccountHolders(accounts);
        return new NectarSandbox(this, address, document, state);
    }

    private InetAddress address() {
        InetAddress address;
        try {
            address = InetAddress.getByName(bindAddress);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + bindAddress + "' is not an address to listen on.", e);
        }
        if (!address.isLoopbackAddress() && apiKey.equals(DEFAULT_KEY)) {
            throw new IllegalArgumentException("Other machines can reach " + bindAddress
                    + ": give the sandbox a key of your own, by --key or apiKey, instead of the default one.");
        }
        return address;
    }

    /** Returns all accepted keys, the main one first. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(apiKey);
        keys.addAll(otherKeys);
        return keys;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
