package org.nectaropenapi.harness.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, its response, and their deviations from the document. The API key is in none of the parts.
 *
 * @param test the test that sent it, such as {@code OrderFlowTest.createsAnOrder}
 * @param operationId the operation it calls, or null when the document has none for method and path
 * @param method the HTTP method
 * @param path raw path without the query, still percent-encoded
 * @param query the parameters of the query, decoded, in their order
 * @param requestHeaders headers of the request, without the key
 * @param requestBody body of the request
 * @param status status of the response
 * @param responseHeaders headers of the response
 * @param responseBody body of the response
 * @param started when the request was sent
 * @param took the time until the response was read
 * @param deviations what the document does not have; empty when the exchange is as the document says
 */
public record Exchange(
        String test,
        @Nullable String operationId,
        String method,
        String path,
        List<NameValue> query,
        List<NameValue> requestHeaders,
        Body requestBody,
        int status,
        List<NameValue> responseHeaders,
        Body responseBody,
        Instant started,
        Duration took,
        List<Deviation> deviations) {

    /** Returns an exchange with a request, before any response. */
    public static Exchange sent(
            String test, String method, String path, List<NameValue> query, List<NameValue> headers, Body body) {
        return new Exchange(
                test,
                null,
                method,
                path,
                query,
                headers,
                body,
                0,
                List.of(),
                Body.NONE,
                Instant.EPOCH,
                Duration.ZERO,
                List.of());
    }

    /** Returns an exchange with a request of a test, before any response and without the header of the key. */
    public static Exchange sent(String test, RawRequest request, String keyHeader) {
        return sent(test, request, keyHeader, request.uri().getRawPath());
    }

    /** Returns an exchange with a request of a test, by the path that the document has. */
    static Exchange sent(String test, RawRequest request, String keyHeader, String path) {
        return sent(
                test,
                request.method(),
                path,
                HttpTransport.query(request.uri()),
                request.headersWithout(keyHeader),
                request.body());
    }

    /** Returns the exchange with another response, not yet checked. */
    public Exchange responding(int newStatus, List<NameValue> headers, Body body, Instant newStart, Duration newTook) {
        return new Exchange(
                test,
                operationId,
                method,
                path,
                query,
                requestHeaders,
                requestBody,
                newStatus,
                headers,
                body,
                newStart,
                newTook,
                List.of());
    }

    /** Returns the exchange with another response that has no headers and takes no time, not yet checked. */
    public Exchange responding(int newStatus, Body body) {
        return responding(newStatus, List.of(), body, Instant.EPOCH, Duration.ZERO);
    }

    /** Tells whether the document allows everything in it. Only such exchanges count as coverage. */
    public boolean isValid() {
        return deviations.stream().allMatch(Deviation::isAllowed);
    }

    /** Returns the exchange with its operation and deviations. */
    public Exchange with(@Nullable String newOperationId, List<Deviation> newFindings) {
        return new Exchange(
                test,
                newOperationId,
                method,
                path,
                query,
                requestHeaders,
                requestBody,
                status,
                responseHeaders,
                responseBody,
                started,
                took,
                List.copyOf(newFindings));
    }
}
