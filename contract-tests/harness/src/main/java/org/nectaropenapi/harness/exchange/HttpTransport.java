package org.nectaropenapi.harness.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends requests over HTTP and keeps both messages, except the key. Redirects are not followed. */
public final class HttpTransport implements Transport {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Set<String> OF_THE_CLIENT =
            Set.of("content-length", "connection", "host", "expect", "upgrade");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String keyHeader;
    private final URI baseUrl;

    /**
     * Prepares a transport.
     *
     * @param keyHeader the header of the key, whose value stays out of exchanges
     * @param baseUrl the address of the service, whose path stays out of them
     */
    public HttpTransport(String keyHeader, URI baseUrl) {
        this.keyHeader = keyHeader;
        this.baseUrl = baseUrl;
    }

    @Override
    public Exchange send(String test, RawRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .timeout(LONGEST)
                .method(
                        request.method(),
                        request.body().bytes().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().stream()
                .filter(header -> !OF_THE_CLIENT.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> builder.header(header.name(), header.value()));
        Instant started = Instant.now();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = send(builder.build());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return Exchange.sent(test, request, keyHeader, below(baseUrl, request.uri()))
                .responding(
                        response.statusCode(),
                        headers(response),
                        new Body(
                                mediaType(response.headers()
                                        .firstValue("Content-Type")
                                        .orElse(null)),
                                response.body()),
                        started,
                        took);
    }

    /** Returns the raw path of an address below another one. */
    public static String below(URI base, URI address) {
        String path = address.getRawPath();
        String above = base.getRawPath() == null ? "" : base.getRawPath();
        return path.startsWith(above + "/") ? path.substring(above.length()) : path;
    }

    /** Returns the media type of a Content-Type without its parameters. */
    public static @Nullable String mediaType(@Nullable String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + " got no complete response: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a response", e);
        }
    }

    private static List<NameValue> headers(HttpResponse<?> response) {
        List<NameValue> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new NameValue(name, value))));
        return List.copyOf(headers);
    }

    /** Returns the decoded query parameters of an address. */
    public static List<NameValue> query(URI uri) {
        List<NameValue> query = new ArrayList<>();
        String raw = uri.getRawQuery();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.add(new NameValue(
                        UrlEncoding.decode(parts[0]), parts.length == 2 ? UrlEncoding.decode(parts[1]) : ""));
            }
        }
        return List.copyOf(query);
    }
}
