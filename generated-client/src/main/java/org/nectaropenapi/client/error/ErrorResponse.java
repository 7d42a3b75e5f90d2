package org.nectaropenapi.client.error;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A response that is not a success, from which a {@link StatusException} is made. Tests that need such an exception
 * build one of these.
 *
 * @param operationId the operation of the OpenAPI document
 * @param attempts how many attempts were made, at least 1
 * @param status the HTTP status, outside 200 to 299
 * @param detail the service's own words, null when the body had none
 * @param rawBody the body as text, possibly cut, empty when there was none
 * @param headers response headers; all but the harmless ones are dropped, see {@link StatusException#header(String)}
 * @param retryAfter how long the service requested to wait, null when it did not or the header is unreadable
 * @param onlyReads whether the operation changes nothing, so that no message warns of a write
 */
public record ErrorResponse(
        String operationId,
        int attempts,
        int status,
        @Nullable String detail,
        String rawBody,
        Map<String, String> headers,
        @Nullable Duration retryAfter,
        boolean onlyReads) {

    /** Headers that help to find a request again or to wait for the right time, and that carry no credentials. */
    private static final Set<String> HARMLESS = Set.of(
            "cf-ray",
            "content-type",
            "date",
            "request-id",
            "retry-after",
            "server",
            "traceparent",
            "via",
            "x-amz-cf-id",
            "x-amzn-requestid",
            "x-amzn-trace-id",
            "x-correlation-id",
            "x-request-id",
            "x-trace-id");

    /**
     * Checks the parts and keeps only harmless headers, looked up without regard to case.
     *
     * @param operationId not null
     * @param attempts as given
     * @param status as given
     * @param detail as given
     * @param rawBody not null
     * @param headers copied, without those that could carry credentials
     * @param retryAfter as given
     * @param onlyReads as given
     */
    public ErrorResponse {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(rawBody, "rawBody");
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, value);
            }
        });
        headers = Collections.unmodifiableMap(kept);
    }

    /**
     * Makes the response of an operation that may write.
     *
     * @param operationId not null
     * @param attempts as given
     * @param status as given
     * @param detail as given
     * @param rawBody not null
     * @param headers copied, without those that could carry credentials
     * @param retryAfter as given
     */
    public ErrorResponse(
            String operationId,
            int attempts,
            int status,
            @Nullable String detail,
            String rawBody,
            Map<String, String> headers,
            @Nullable Duration retryAfter) {
        this(operationId, attempts, status, detail, rawBody, headers, retryAfter, false);
    }

    /** Shows no body and no headers: either may hold data of a customer. */
    @Override
    public String toString() {
        return "ErrorResponse[" + operationId + ", " + status + "]";
    }
}
