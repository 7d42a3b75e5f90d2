package org.nectaropenapi.harness.targets;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A service somewhere else, reached by its address and a key.
 *
 * @param baseUrl address of the service
 * @param keyHeader header that carries the key
 * @param apiKey the key
 * @param otherApiKey the key of another team, if there is one
 * @param mayWrite whether tests may change something there
 * @param patience how long to wait for what the service does in the background
 */
public record LiveService(
        URI baseUrl, String keyHeader, String apiKey, Optional<String> otherApiKey, boolean mayWrite, Duration patience)
        implements Target {

    @Override
    public String name() {
        return Settings.LIVE;
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
