package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.IHttpClientFactory;
import au.com.dius.pact.provider.IProviderInfo;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** The client that replays requests. Pact's own one waits after a 429 and asks again, and so never sees it. */
final class OneTryPerRequest implements IHttpClientFactory {

    private final CloseableHttpClient client =
            HttpClients.custom().disableAutomaticRetries().build();

    @Override
    public CloseableHttpClient newClient(IProviderInfo provider) {
        return client;
    }
}
