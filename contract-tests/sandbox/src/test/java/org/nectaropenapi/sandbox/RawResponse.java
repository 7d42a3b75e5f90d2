package org.nectaropenapi.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows what comes over the wire as a text: status, headers that matter, and the body as it is. */
final class RawResponse {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> HEADERS = List.of("content-type", "location", "retry-after");

    private final NectarSandbox sandbox;
    private final String key;

    RawResponse(NectarSandbox sandbox, String key) {
        this.sandbox = sandbox;
        this.key = key;
    }

    String get(String path) {
        return send("GET", path, "");
    }

    /** Sends JSON written with single quotes. */
    String send(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .header("Content-Type", "application/json")
                .header("X-API-Key", key)
                .build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder().append(response.statusCode());
            HEADERS.forEach(name -> response.headers()
                    .firstValue(name)
                    .ifPresent(
                            value -> text.append('\n').append(name).append(": ").append(value)));
            // Links to files name the port, which two sandboxes do not share.
            return text.append('\n')
                    .append(response.body().replace(sandbox.baseUrl().toString(), ""))
                    .append('\n')
                    .toString();
        } catch (IOException e) {
            return "broken\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
