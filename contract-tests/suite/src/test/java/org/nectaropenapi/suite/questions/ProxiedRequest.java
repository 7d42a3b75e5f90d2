package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.Body;

/**
 * A request on its way through the proxy.
 *
 * @param method the HTTP method
 * @param path the raw path
 * @param query the raw query, empty for none
 * @param headers the headers that matter to the API, by lower-case name
 * @param body the body
 */
record ProxiedRequest(String method, String path, String query, Map<String, String> headers, byte[] body) {
    private static final List<String> HEADERS = List.of("x-api-key", "content-type", "accept");

    static ProxiedRequest of(HttpExchange exchange) throws IOException {
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

    /** Whether it is of the method and its path fits the template; {@code {}} stands for one segment. */
    boolean is(String wantedMethod, String template) {
        return method.equals(wantedMethod) && isAt(template);
    }

    boolean isAt(String template) {
        return path.matches(Pattern.quote(template).replace("{}", "\\E[^/]+\\Q"));
    }

    /** The values of a query parameter, in their order. */
    List<String> parameters(String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                values.add(decode(pair.substring(name.length() + 1)));
            }
        }
        return values;
    }

    boolean has(String parameter) {
        return !parameters(parameter).isEmpty();
    }

    JsonNode json() {
        return new Body(null, body).json().orElse(MissingNode.getInstance());
    }

    ProxiedRequest at(String newPath) {
        return new ProxiedRequest(method, newPath, query, headers, body);
    }

    ProxiedRequest as(String newMethod) {
        return new ProxiedRequest(newMethod, path, query, headers, body);
    }

    ProxiedRequest withQuery(String newQuery) {
        return new ProxiedRequest(method, path, newQuery, headers, body);
    }

    /** The same request without a query parameter. */
    ProxiedRequest without(String parameter) {
        List<String> kept = new ArrayList<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty() && !pair.startsWith(parameter + "=")) {
                kept.add(pair);
            }
        }
        return withQuery(String.join("&", kept));
    }

    ProxiedRequest with(String parameter, String value) {
        String pair = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return withQuery(query.isEmpty() ? pair : query + "&" + pair);
    }

    ProxiedRequest withBody(JsonNode newBody) {
        return new ProxiedRequest(method, path, query, headers, ProxiedResponse.bytes(newBody));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
