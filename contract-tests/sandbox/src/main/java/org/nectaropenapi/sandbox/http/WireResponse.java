package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes onto the wire.
 *
 * @param status HTTP status
 * @param headers headers besides Content-Type
 * @param contentType value of Content-Type, or null for none
 * @param body the bytes of the body
 * @param ending how the exchange ends
 */
public record WireResponse(
        int status, Map<String, String> headers, @Nullable String contentType, byte[] body, Ending ending) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** How an exchange ends. */
    public enum Ending {
        /** With the whole answer. */
        COMPLETE,
        /** In the middle of the body, although the length was announced. */
        CUT_BODY,
        /** Without any answer. */
        NO_ANSWER
    }

    static WireResponse of(HandlerResponse answer) {
        try {
            return answer.body() == null
                    ? new WireResponse(answer.status(), answer.headers(), null, new byte[0], Ending.COMPLETE)
                    : new WireResponse(
                            answer.status(),
                            answer.headers(),
                            "application/json",
                            MAPPER.writeValueAsBytes(answer.body()),
                            Ending.COMPLETE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written.", e);
        }
    }

    /**
     * Makes the same answer with other bytes.
     *
     * @param bytes the body
     * @return the changed answer
     */
    public WireResponse withBody(byte[] bytes) {
        return new WireResponse(status, headers, contentType, bytes, ending);
    }

    /**
     * Makes the same answer of another type.
     *
     * @param type value of Content-Type, or null for none
     * @return the changed answer
     */
    public WireResponse withContentType(@Nullable String type) {
        return new WireResponse(status, headers, type, body, ending);
    }

    /**
     * Makes the same answer with another ending.
     *
     * @param newEnding how the exchange ends
     * @return the changed answer
     */
    public WireResponse withEnding(Ending newEnding) {
        return new WireResponse(status, headers, contentType, body, newEnding);
    }
}
