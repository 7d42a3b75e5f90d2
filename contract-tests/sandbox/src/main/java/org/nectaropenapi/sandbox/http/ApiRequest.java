package org.nectaropenapi.sandbox.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A request as received.
 *
 * @param method HTTP method
 * @param path raw path, percent-encoded
 * @param queryPairs names, decoded, and values, still encoded, of the query in their order
 * @param headers names and values of the headers
 * @param apiKey the key that it was sent with, or null
 * @param body the bytes of the body, cut at the limit
 * @param bodyTooLarge whether the body was longer than the sandbox reads
 * @param waiver tells which optional checks are off for this request
 */
public record ApiRequest(
        String method,
        String path,
        List<Map.Entry<String, String>> queryPairs,
        List<Map.Entry<String, String>> headers,
        @Nullable String apiKey,
        byte[] body,
        boolean bodyTooLarge,
        Predicate<OptionalCheck> waiver) {

    /** {@return the decoded values of the query by name, in their order} */
    public Map<String, List<String>> query() {
        return QueryString.decoded(queryPairs);
    }

    /**
     * Reads a query parameter.
     *
     * @param name its name
     * @return the last of its values, or empty
     */
    public Optional<String> query(String name) {
        List<String> values = query().getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /**
     * Reads a header.
     *
     * @param name its name, in any case
     * @return its first value, or null
     */
    public @Nullable String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the request with other values of a query parameter.
     *
     * @param name its name
     * @param values the values; none leaves the parameter out
     * @return the changed request
     */
    public ApiRequest withQuery(String name, List<String> values) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(queryPairs);
        changed.removeIf(pair -> pair.getKey().equals(name));
        values.forEach(value -> changed.add(Map.entry(name, URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return new ApiRequest(method, path, changed, headers, apiKey, body, bodyTooLarge, waiver);
    }

    /**
     * Returns the request with another key.
     *
     * @param key the key
     * @return the changed request
     */
    public ApiRequest withApiKey(String key) {
        return new ApiRequest(method, path, queryPairs, headers, key, body, bodyTooLarge, waiver);
    }

    /**
     * Returns the request with another body.
     *
     * @param bytes the body
     * @return the changed request
     */
    public ApiRequest withBody(byte[] bytes) {
        return new ApiRequest(method, path, queryPairs, headers, apiKey, bytes, bodyTooLarge, waiver);
    }

    /** {@return a GET request for the same path} */
    public ApiRequest asGet() {
        return new ApiRequest("GET", path, queryPairs, headers, apiKey, new byte[0], false, waiver);
    }

    /**
     * Returns the request with some checks off.
     *
     * @param newWaiver tells which checks are off
     * @return the changed request
     */
    public ApiRequest waiving(Predicate<OptionalCheck> newWaiver) {
        return new ApiRequest(method, path, queryPairs, headers, apiKey, body, bodyTooLarge, newWaiver);
    }
}
