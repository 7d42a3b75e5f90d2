package org.nectaropenapi.harness.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, its answer, and where they disagree with the document. The API key is in none of the parts.
 *
 * @param test the test that sent it, such as {@code OrderFlowTest.createsAnOrder}
 * @param operationId the operation it calls, or null when the document has none for method and path
 * @param method the HTTP method
 * @param path raw path without the query, still percent-encoded
 * @param query the parameters of the query, decoded, in their order
 * @param requestHeaders headers of the request, without the key
 * @param requestBody body of the request
 * @param status status of the answer
 * @param responseHeaders headers of the answer
 * @param responseBody body of the answer
 * @param started when the request was sent
 * @param took the time until the answer was read
 * @param findings what the document does not have; empty when the exchange is as the document says
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
        List<Deviation> findings) {

    /** Whether the document allows all of it. Only such exchanges count as coverage. */
    public boolean isValid() {
        return findings.stream().allMatch(Deviation::isAllowed);
    }

    /** The same exchange, held to a document. */
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
