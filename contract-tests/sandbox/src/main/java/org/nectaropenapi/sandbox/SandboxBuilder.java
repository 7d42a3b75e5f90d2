package org.nectaropenapi.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nectaropenapi.sandbox.data.DataVolume;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviours;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.webhook.SandboxWebhooks;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Options of a sandbox.
 *
 * <p>The key belongs to {@code integration@sandbox.example}, whose team has {@code analyst@sandbox.example} too. Nectar
 * accounts outside the team are {@code consultant@sandbox.example} and {@code auditor@sandbox.example}; every other
 * e-mail address is unknown, unless {@link #nectarAccount} adds it.
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
    DataVolume sizes = DataVolume.USUAL;
    Consumer<Duration> sleeper = SandboxBuilder::sleep;
    long seed = 42;
    Clock clock = Clock.systemUTC();
    private ApiDocument document = ApiDocument.bundled();

    SandboxBuilder() {}

    /**
     * Chooses the port.
     *
     * @param newPort the port; 0, the default, takes a free one
     * @return this builder
     */
    public SandboxBuilder port(int newPort) {
        port = newPort;
        return this;
    }

    /**
     * Chooses the key that is accepted; by default {@code nectar-sandbox-key}.
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
     * Accepts a further key. It has a team and companies of its own and no access to those of other keys.
     *
     * @param key the key
     * @return this builder
     */
    public SandboxBuilder otherApiKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A further key of the sandbox must not be blank.");
        }
        otherKeys.add(key);
        return this;
    }

    /**
     * Gives somebody a Nectar account, so that companies and the team may name them.
     *
     * @param email an e-mail address
     * @return this builder
     */
    public SandboxBuilder nectarAccount(String email) {
        accounts.add(email);
        return this;
    }

    /**
     * Chooses what ids and bills follow from. Two sandboxes with the same seed and clock that get the same calls give
     * the same answers.
     *
     * @param newSeed the seed; 42 by default
     * @return this builder
     */
    public SandboxBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Chooses the clock. Time stamps, delays and the dates of bills follow it.
     *
     * @param newClock the clock; the system's by default
     * @return this builder
     */
    public SandboxBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Chooses how long a new connection stays PENDING.
     *
     * @param delay the time; 300 ms by default
     * @return this builder
     */
    public SandboxBuilder connectionDelay(Duration delay) {
        connectionDelay = delay;
        return this;
    }

    /**
     * Chooses how long bills take: after the login of a connection, and after an upload.
     *
     * @param delay the time; 600 ms by default
     * @return this builder
     */
    public SandboxBuilder processingDelay(Duration delay) {
        processingDelay = delay;
        return this;
    }

    /**
     * Chooses how far back bills go.
     *
     * @param years companies that name no dataCollectionStartDate collect from 1 January so many years before the
     *     present one; 1 by default
     * @return this builder
     */
    public SandboxBuilder historyYears(int years) {
        sizes = new DataVolume(years, sizes.metersPerSite(), sizes.extraUsageRows());
        return this;
    }

    /**
     * Chooses how many electricity meters each site has for its building.
     *
     * @param meters the number; 1 by default
     * @return this builder
     */
    public SandboxBuilder metersPerSite(int meters) {
        sizes = new DataVolume(sizes.years(), meters, sizes.extraUsageRows());
        return this;
    }

    /**
     * Makes connections large: each brings up so many usage records on top, of sub-meters with accounts of their own.
     *
     * @param rows the number of records; 0 by default
     * @return this builder
     */
    public SandboxBuilder extraUsageRows(int rows) {
        sizes = new DataVolume(sizes.years(), sizes.metersPerSite(), rows);
        return this;
    }

    /**
     * Chooses the document that defines routes and schemas; by default the one in this jar. The sandbox must handle
     * exactly its operations.
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
     * Does something wrong from the start, on every call it can show on.
     *
     * @param misbehaviour what to do wrong
     * @return this builder
     */
    public SandboxBuilder misbehaviour(Misbehaviour misbehaviour) {
        return misbehaviour(misbehaviour, active -> {});
    }

    /**
     * Does something wrong from the start, with limits.
     *
     * @param misbehaviour what to do wrong
     * @param limits says on which operations and calls
     * @return this builder
     */
    public SandboxBuilder misbehaviour(Misbehaviour misbehaviour, Consumer<ActiveMisbehaviour> limits) {
        misbehaviours.add(all -> limits.accept(all.start(misbehaviour)));
        return this;
    }

    /**
     * Registers a receiver of events from the start.
     *
     * @param uri where to deliver: an https address, or http on this machine
     * @param secret what deliveries are signed with: whsec_ and base64
     * @param eventTypes the events it wants; all when there are none
     * @return this builder
     */
    public SandboxBuilder webhookEndpoint(URI uri, String secret, String... eventTypes) {
        endpoints.add(webhooks -> webhooks.addEndpoint(uri, secret, eventTypes));
        return this;
    }

    /**
     * Chooses how a slow answer waits.
     *
     * @param newSleeper waits for the time it is given; the thread of the request by default
     * @return this builder
     */
    public SandboxBuilder sleeper(Consumer<Duration> newSleeper) {
        sleeper = newSleeper;
        return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return the running sandbox
     * @throws IllegalStateException when the document and the sandbox do not have the same operations, or when the port
     *     is taken
     */
    public NectarSandbox start() {
        SandboxState state = new SandboxState(clock, seed);
        state.addTeam(apiKey, "Sandbox team", TEAM);
        otherKeys.forEach(key -> state.addTeam(key, "Another team", OTHER_TEAM));
        state.addAccountHolders(accounts);
        return new NectarSandbox(this, document, state);
    }

    /** All keys that are accepted, the main one first. */
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
