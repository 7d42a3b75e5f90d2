package org.nectaropenapi.client.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.ErrorResponse;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.transport.RetryAfter;

/** Turns a response that is not a success into its typed exception. An API key that the body repeats is removed. */
final class ErrorReader {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9!#$%&'*+.^_`|~:-]+)", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper mapper;
    private final ClientOptions options;

    ErrorReader(ObjectMapper mapper, ClientOptions options) {
        this.mapper = mapper;
        this.options = options;
    }

    StatusException read(ServiceResponse response) {
        String text = new String(response.body(), charset(response.header("Content-Type")));
        String detail = ErrorDetail.find(text, mapper);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return StatusException.of(new ErrorResponse(
                response.operation().id(),
                response.attempts(),
                response.status(),
                detail == null ? null : options.apiKey().redact(detail),
                options.apiKey().redact(text),
                headers,
                RetryAfter.parse(response.header("Retry-After"), options.clock())));
    }

    /** Returns the charset of the content; UTF-8 if it states none or one that does not exist. */
    private static Charset charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (matcher.find()) {
            try {
                return Charset.forName(matcher.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
