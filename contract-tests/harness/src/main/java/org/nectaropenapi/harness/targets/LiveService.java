package org.nectaropenapi.harness.targets;

import java.net.URI;
import java.time.Duration;

/**
 * A service somewhere else, reached by its address and a key.
 *
 * @param baseUrl address of the service
 * @param keyHeader header that carries the key
 * @param apiKey the key
 * @param mayWrite whether tests may change something there
 */
public record LiveService(URI baseUrl, String keyHeader, String apiKey, boolean mayWrite) implements Target {

    /** Background work at a real service takes up to about half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return Settings.LIVE;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public String toString() {
        return name() + " " + baseUrl;
    }

    @Override
    public void close() {
        // The service belongs to somebody else.
    }
}
