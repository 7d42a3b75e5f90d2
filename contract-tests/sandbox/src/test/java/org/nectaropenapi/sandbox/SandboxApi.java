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
import org.nectaropenapi.spec.model.Operation;

/**
 * Calls operations by their operationId, without the project's client.
 *
 * <p>Requests and responses of an operation that has changed in the document are translated from and to the form that
 * the sandbox simulates, as far as that is possible, so that tests write and read what the sandbox knows.
 */
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

    /** Finds an operation; a query may follow its id. */
    static Operation operation(String idAndQuery) {
        return DocumentChanges.use(idAndQuery.split("\\?", 2)[0]);
    }

    /** Returns the path of an operation with values for its path parameters, and with the query behind its id. */
    static String path(String idAndQuery, Object... pathValues) {
        String path = operation(idAndQuery).servedPath();
        for (Object value : pathValues) {
            path = path.replaceFirst("\\{\\w+}", value.toString());
        }
        return DocumentChanges.form().path(operation(idAndQuery), path)
                + DocumentChanges.form().query(operation(idAndQuery), idAndQuery.replaceFirst("^\\w+", ""));
    }

    /** Calls an operation without a body. */
    ApiReply call(String idAndQuery, Object... pathValues) {
        Operation operation = operation(idAndQuery);
        return operation.bodyRequired() && DocumentChanges.form().isChanged(operation)
                ? send(idAndQuery, "{}", pathValues)
                : sendBytes(idAndQuery, "application/json", new byte[0], pathValues);
    }

    /** Sends JSON written with single quotes, which read better in Java. */
    ApiReply send(String idAndQuery, String json, Object... pathValues) {
        return sendBytes(idAndQuery, "application/json", utf8(body(idAndQuery, json)), pathValues);
    }

    /** Returns JSON written with single quotes in the form of the document. */
    static String body(String idAndQuery, String json) {
        return DocumentChanges.form().request(operation(idAndQuery), json.replace('\'', '"'));
    }

    ApiReply sendBytes(String idAndQuery, String contentType, byte[] body, Object... pathValues) {
        Operation operation = operation(idAndQuery);
        ApiReply reply = exchange(operation.method(), path(idAndQuery, pathValues), contentType, body);
        return new ApiReply(
                reply.status(),
                DocumentChanges.form().response(operation, reply.status(), reply.received()),
                reply.received());
    }

    /** Sends a GET request to any path. */
    ApiReply get(String path) {
        return exchange("GET", path, "application/json", new byte[0]);
    }

    /** Uploads a file to a company, with further fields of the form. */
    ApiReply upload(String company, String fileName, String mediaType, byte[] content, String... fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            form.writeBytes(utf8("--X\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                    + fields[i + 1] + "\r\n"));
        }
        form.writeBytes(utf8("--X\r\nContent-Disposition: form-data; name=\"document\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(utf8("\r\n--X--\r\n"));
        return sendBytes("submitDocument", "multipart/form-data; boundary=X", form.toByteArray(), company);
    }

    /** Reads every page of a list. */
    List<JsonNode> all(String idAndQuery, Object... pathValues) {
        String items = DocumentChanges.form().rows(operation(idAndQuery));
        List<JsonNode> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            ApiReply reply = call(idAndQuery + (idAndQuery.contains("?") ? "&" : "?") + "page=" + page, pathValues);
            reply.body().path(items).forEach(found::add);
            if (!reply.body().path("hasNext").asBoolean()) {
                return found;
            }
        }
    }

    ApiReply exchange(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType);
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode received = json(response);
            return new ApiReply(response.statusCode(), received, received);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return json && response.body().length > 0 ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
