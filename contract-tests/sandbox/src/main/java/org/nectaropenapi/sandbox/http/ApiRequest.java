package org.nectaropenapi.sandbox.http;

import java.util.LinkedHashMap;
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
 * @param query decoded query values by name, in order
 * @param apiKey value of X-API-Key, or null
 * @param contentType value of Content-Type, or null
 * @param body the bytes of the body, cut at the limit
 * @param bodyTooLarge whether the body was longer than the sandbox reads
 * @param waiver tells which optional checks are off for this request
 */
public record ApiRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        @Nullable String apiKey,
        @Nullable String contentType,
        byte[] body,
        boolean bodyTooLarge,
        Predicate<OptionalCheck> waiver) {

    /**
     * Reads a query parameter.
     *
     * @param name its name
     * @return the last of its values, or empty
     */
    public Optional<String> query(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /**
     * Returns the request with other values of a query parameter.
     *
     * @param name its name
     * @param values the values; none leaves the parameter out
     * @return the changed request
     */
    public ApiRequest withQuery(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new ApiRequest(method, path, changed, apiKey, contentType, body, bodyTooLarge, waiver);
    }

    /**
     * Returns the request with another key.
     *
     * @param key the key
     * @return the changed request
     */
    public ApiRequest withApiKey(String key) {
        return new ApiRequest(method, path, query, key, contentType, body, bodyTooLarge, waiver);
    }

    /**
     * Returns the request with another body.
     *
     * @param bytes the body
     * @return the changed request
     */
    public ApiRequest withBody(byte[] bytes) {
        return new ApiRequest(method, path, query, apiKey, contentType, bytes, bodyTooLarge, waiver);
    }

    /** {@return a GET request for the same path} */
    public ApiRequest asGet() {
        return new ApiRequest("GET", path, query, apiKey, null, new byte[0], false, waiver);
    }

    /**
     * Returns the request with some checks off.
     *
     * @param newWaiver tells which checks are off
     * @return the changed request
     */
    public ApiRequest waiving(Predicate<OptionalCheck> newWaiver) {
        return new ApiRequest(method, path, query, apiKey, contentType, body, bodyTooLarge, newWaiver);
    }
}
