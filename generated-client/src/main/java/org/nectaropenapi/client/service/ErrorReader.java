package org.nectaropenapi.client.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.nectaropenapi.client.error.ErrorResponse;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.internal.ContentEncoding;
import org.nectaropenapi.client.transport.RetryAfter;

/** Turns a response that is not a success into its typed exception. An API key that the body repeats is removed. */
final class ErrorReader {

    /** Nobody needs more of a response that is not a success. */
    static final int MAX_BYTES = 64 << 10;

    private final ObjectMapper mapper;
    private final ClientOptions options;

    ErrorReader(ObjectMapper mapper, ClientOptions options) {
        this.mapper = mapper;
        this.options = options;
    }

    StatusException read(ServiceResponse response) {
        byte[] body = ContentEncoding.of(response.headers()).beginning(response.body(), MAX_BYTES);
        String text = ContentTypes.text(body, response.header("Content-Type"));
        String detail = ErrorDetail.find(text, mapper);
        ApiKey key = options.apiKey();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(key.redact(name), key.redact(values.get(0))));
        return StatusException.of(new ErrorResponse(
                response.operation().id(),
                response.attempts(),
                response.status(),
                detail == null ? null : key.redact(detail),
                key.redact(text),
                headers,
                RetryAfter.parse(response.header("Retry-After"), options.clock()),
                response.call().isIdempotent()));
    }
}
