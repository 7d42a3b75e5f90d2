package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.IHttpClientFactory;
import au.com.dius.pact.provider.IProviderInfo;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Creates HTTP clients for the verifier that never retry; Pact's default client retries after a 429 and hides it. */
final class NonRetryingClientFactory implements IHttpClientFactory {

    private final CloseableHttpClient client =
            HttpClients.custom().disableAutomaticRetries().build();

    @Override
    public CloseableHttpClient newClient(IProviderInfo provider) {
        return client;
    }
}
