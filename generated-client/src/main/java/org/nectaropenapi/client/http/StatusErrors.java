package org.nectaropenapi.client.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Response;
import feign.codec.ErrorDecoder;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.FailedAnswer;
import org.nectaropenapi.client.error.StatusException;

/** Makes the typed exception of an answer that is not a success. An API key the body repeats is taken out. */
final class StatusErrors implements ErrorDecoder {

    private final ObjectMapper mapper;
    private final ClientOptions options;

    StatusErrors(ObjectMapper mapper, ClientOptions options) {
        this.mapper = mapper;
        this.options = options;
    }

    @Override
    public StatusException decode(String methodKey, Response response) {
        AnswerBody body = AnswerBody.of(response);
        String text = new String(body.bytes(), Headers.charset(Headers.first(response, "Content-Type")));
        String detail = ErrorDetail.find(text, mapper);
        return StatusException.of(new FailedAnswer(
                OperationInfo.of(response.request()).id(),
                body.attempts(),
                response.status(),
                redacted(detail),
                options.apiKey().redact(text),
                Headers.firstValues(response),
                RetryAfter.parse(Headers.first(response, "Retry-After"), options.clock())));
    }

    private @Nullable String redacted(@Nullable String detail) {
        return detail == null ? null : options.apiKey().redact(detail);
    }
}
