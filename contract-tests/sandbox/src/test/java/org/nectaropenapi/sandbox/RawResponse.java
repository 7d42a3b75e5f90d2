package org.nectaropenapi.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads responses as text: the status, some headers, and the body as it is. */
final class RawResponse {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> HEADERS = List.of("content-type", "location", "retry-after");

    private final NectarSandbox sandbox;
    private final String key;

    RawResponse(NectarSandbox sandbox, String key) {
        this.sandbox = sandbox;
        this.key = key;
    }

    String call(String idAndQuery, Object... pathValues) {
        return send(idAndQuery, "", pathValues);
    }

    /** Sends JSON written with single quotes. */
    String send(String idAndQuery, String json, Object... pathValues) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.baseUrl() + SandboxApi.path(idAndQuery, pathValues)))
                .method(
                        SandboxApi.operation(idAndQuery).method(),
                        HttpRequest.BodyPublishers.ofString(SandboxApi.body(idAndQuery, json)))
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
            // Links to files contain the port, in which two sandboxes differ.
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
