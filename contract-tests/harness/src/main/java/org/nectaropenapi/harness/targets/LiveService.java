package org.nectaropenapi.harness.targets;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.nectaropenapi.sandbox.NectarSandbox;

/** A service somewhere else, reached by its address and a key. */
public final class LiveService implements Target {

    /** The sandbox environment of the real service takes about half a minute for bills. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI baseUrl;
    private final String apiKey;
    private final boolean mayWrite;

    LiveService(URI baseUrl, String apiKey, boolean mayWrite) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
        this.mayWrite = mayWrite;
    }

    @Override
    public String name() {
        return Settings.LIVE;
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    @Override
    public boolean mayWrite() {
        return mayWrite;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Optional<NectarSandbox> sandbox() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing of it is ours.
    }
}
