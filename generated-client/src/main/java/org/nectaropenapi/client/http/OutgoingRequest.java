package org.nectaropenapi.client.http;

import feign.Request;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.client.upload.MultipartForm;

/**
 * Makes the request that goes on the wire of the one that Feign has made. What all requests carry is added here, so
 * that Feign, whose requests may be shown, never has the API key.
 */
final class OutgoingRequest {

    private static final String KEY_HEADER = "X-API-Key";

    /** Headers that the JDK's client writes itself and does not let others write, and the key. */
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "x-api-key");

    private OutgoingRequest() {}

    static HttpRequest of(Request request, Call call, StreamedBody body) {
        ClientOptions options = call.options();
        Map<String, Collection<String>> headers = request.headers();
        Headers.check(call.operationId(), headers);
        URI address = URI.create(request.url());
        HttpRequest.Builder builder = HttpRequest.newBuilder(address);
        headers.forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        builder.setHeader("User-Agent", options.userAgent());
        if (!headers.containsKey("Accept")) {
            builder.setHeader("Accept", "application/json");
        }
        options.headers().forEach(builder::setHeader);
        MultipartForm form = call.form();
        if (form != null) {
            builder.setHeader("Content-Type", form.contentType());
        }
        // For the configured origin and for no other.
        if (BaseUrl.sameOrigin(options.baseUrl(), address)) {
            builder.setHeader(KEY_HEADER, options.apiKey().value());
        }
        return builder.method(request.httpMethod().name(), body).build();
    }
}
