package org.nectaropenapi.harness.exchange;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or a response; the bytes are never changed.
 *
 * @param mediaType the Content-Type without parameters, or null when none was sent
 * @param bytes the body as sent; empty when there is none
 */
public record Body(@Nullable String mediaType, byte[] bytes) {
    /** No body. */
    public static final Body NONE = new Body(null, new byte[0]);

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Tells whether the body is a multipart form. */
    public boolean isForm() {
        return "multipart/form-data".equalsIgnoreCase(mediaType);
    }

    /** Returns the body as JSON; empty when it is not JSON, whatever its media type. */
    public Optional<JsonNode> json() {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(tree -> !tree.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
