package org.nectaropenapi.client.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A response of the service as it came, beside the value that the client read from it. Immutable.
 *
 * @param <T> the type of the value
 */
public final class ApiResponse<T extends @Nullable Object> {

    private final T value;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final int attempts;

    /**
     * Makes a response; the client does so for {@code withRawResponse}, tests of an application may.
     *
     * @param value the value that was read from the body
     * @param status the HTTP status
     * @param headers all values of each header, copied
     * @param body the body, copied
     * @param attempts how often the request was sent
     */
    public ApiResponse(T value, int status, Map<String, List<String>> headers, byte[] body, int attempts) {
        this.value = value;
        this.status = status;
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                copy.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
        copy.replaceAll((name, values) -> List.copyOf(values));
        this.headers = Collections.unmodifiableMap(copy);
        this.body = body.clone();
        this.attempts = attempts;
    }

    /**
     * Returns the value.
     *
     * @return what the calls gave back
     */
    public T value() {
        return value;
    }

    /**
     * Returns the HTTP status.
     *
     * @return for example 200 or 201
     */
    public int status() {
        return status;
    }

    /**
     * Returns all headers, those included that may carry credentials.
     *
     * @return values by name, which is looked up without regard to case; unmodifiable
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * Returns one header.
     *
     * @param name the header's name in any case
     * @return its first value, null when it was absent
     */
    public @Nullable String header(String name) {
        List<String> values = headers.get(Objects.requireNonNull(name, "name"));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /**
     * Returns the body, byte for byte.
     *
     * @return a copy, empty when there was none
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Returns the number of attempts.
     *
     * @return 1 without retries
     */
    public int attempts() {
        return attempts;
    }

    /** Shows no body, no header and no value: each may hold data of a customer. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + ", " + body.length + " bytes, attempts: " + attempts + "]";
    }
}
