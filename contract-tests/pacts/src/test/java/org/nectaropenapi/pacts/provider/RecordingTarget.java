package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A target that keeps the last response of the provider. */
final class RecordingTarget extends HttpTestTarget {

    private @Nullable ProviderResponse response;

    RecordingTarget(URI url) {
        super(url.getHost(), url.getPort(), "/", NonRetryingClientFactory::new);
    }

    @Override
    public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
        ProviderResponse received = super.executeInteraction(client, request);
        response = received;
        return received;
    }

    ProviderResponse response() {
        return Objects.requireNonNull(response, "No interaction was executed");
    }
}
