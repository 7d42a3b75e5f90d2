package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.exchange.Body;

/**
 * A request that passes the proxy.
 *
 * @param method the HTTP method
 * @param path the raw path
 * @param query the raw query, empty for none
 * @param headers the headers that matter to the API, by lower-case name
 * @param body the body
 */
public record ProxiedRequest(String method, String path, String query, Map<String, String> headers, byte[] body) {
    /** The headers that matter to the API. */
    public static final List<String> HEADERS = List.of("x-api-key", "content-type", "accept");

    public static ProxiedRequest of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String query = exchange.getRequestURI().getRawQuery();
        return new ProxiedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    /** Sends this request to a service. The response comes without the headers that belong to the connection. */
    public ProxiedResponse sendTo(URI service, HttpClient client) {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(
                        service.resolve(path + (query.isEmpty() ? "" : "?" + query)))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(forwarded::header);
        try {
            HttpResponse<byte[]> response = client.send(forwarded.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> received = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> received.put(name, values.get(0)));
            received.keySet().removeIf(name -> name.matches("(?i)content-length|transfer-encoding|connection|:.*"));
            return new ProxiedResponse(response.statusCode(), received, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    /** Tells whether this is a request for an {@linkplain Endpoint endpoint}. */
    public boolean is(String target) {
        return Endpoint.of(target).is(method, path);
    }

    /** Tells whether this is a request with any method for an {@linkplain Endpoint endpoint}. */
    public boolean isAt(String target) {
        return Endpoint.of(target).isAt(path);
    }

    /** Returns the values of the path parameters, in the order of an endpoint's path. */
    public Object[] pathParameters(String target) {
        return Endpoint.of(target).values(path);
    }

    /** Returns the request for another operation with these values of its path parameters. */
    public ProxiedRequest to(String target, Object... values) {
        Endpoint endpoint = Endpoint.of(target);
        return new ProxiedRequest(
                endpoint.method(), FilledPath.fill(endpoint.path(), values).path(), query, headers, body);
    }

    /** Returns the values of a query parameter, in their order. */
    public List<String> parameters(String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .toList();
    }

    public boolean has(String parameter) {
        return !parameters(parameter).isEmpty();
    }

    public JsonNode json() {
        return new Body(null, body).json().orElse(MissingNode.getInstance());
    }

    public ProxiedRequest at(String newPath) {
        return new ProxiedRequest(method, newPath, query, headers, body);
    }

    public ProxiedRequest as(String newMethod) {
        return new ProxiedRequest(newMethod, path, query, headers, body);
    }

    public ProxiedRequest withQuery(String newQuery) {
        return new ProxiedRequest(method, path, newQuery, headers, body);
    }

    /** Returns the request without a query parameter. */
    public ProxiedRequest without(String parameter) {
        return withQuery(Arrays.stream(query.split("&"))
                .filter(pair -> !pair.startsWith(parameter + "="))
                .collect(Collectors.joining("&")));
    }

    public ProxiedRequest with(String parameter, String value) {
        String pair = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return withQuery(query.isEmpty() ? pair : query + "&" + pair);
    }

    public ProxiedRequest withBody(JsonNode newBody) {
        return new ProxiedRequest(method, path, query, headers, ProxiedResponse.bytes(newBody));
    }
}
