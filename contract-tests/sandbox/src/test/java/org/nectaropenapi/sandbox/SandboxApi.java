package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Plain calls to a sandbox, without any of the project's client. */
final class SandboxApi {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String key;

    SandboxApi(NectarSandbox sandbox) {
        this(sandbox.baseUrl(), sandbox.apiKey());
    }

    private SandboxApi(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    SandboxApi withKey(String otherKey) {
        return new SandboxApi(base, otherKey);
    }

    ApiReply get(String path) {
        return send("GET", path, "application/json", new byte[0]);
    }

    ApiReply delete(String path) {
        return send("DELETE", path, "application/json", new byte[0]);
    }

    /** Sends JSON written with single quotes, which read better in Java. */
    ApiReply post(String path, String json) {
        return send("POST", path, "application/json", json(json));
    }

    ApiReply patch(String path, String json) {
        return send("PATCH", path, "application/json", json(json));
    }

    ApiReply put(String path, String json) {
        return send("PUT", path, "application/json", json(json));
    }

    ApiReply upload(String path, String fileName, String mediaType, byte[] content, String... fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            form.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]
                            + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"document\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=X", form.toByteArray());
    }

    /** Reads every page of a list. */
    List<JsonNode> all(String path, String items) {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            ApiReply reply = get(path + (path.contains("?") ? "&" : "?") + "page=" + page);
            reply.body().path(items).forEach(found::add);
            if (!reply.body().path("hasNext").asBoolean()) {
                return found;
            }
        }
    }

    ApiReply send(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType);
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new ApiReply(
                    response.statusCode(),
                    response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
