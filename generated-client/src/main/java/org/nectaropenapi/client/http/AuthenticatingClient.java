package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds the API key, to requests for the configured origin and to no others. It works on a copy, so that the request
 * Feign keeps, and may show, never has the key.
 */
final class AuthenticatingClient implements Client {

    private final Client delegate;
    private final URI origin;
    private final ApiKey key;

    AuthenticatingClient(Client delegate, URI origin, ApiKey key) {
        this.delegate = delegate;
        this.origin = origin;
        this.key = key;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.remove("X-API-Key");
        if (BaseUrl.sameOrigin(origin, URI.create(request.url()))) {
            headers.put("X-API-Key", List.of(key.value()));
        }
        Request authenticated = Request.create(
                request.httpMethod(),
                request.url(),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
        return delegate.execute(authenticated, options).toBuilder()
                .request(request)
                .build();
    }
}
