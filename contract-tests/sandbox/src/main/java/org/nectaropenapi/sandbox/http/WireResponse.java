package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is sent.
 *
 * @param status HTTP status
 * @param headers headers besides Content-Type
 * @param contentType value of Content-Type, or null for none
 * @param body the bytes of the body
 * @param ending how the exchange ends
 */
public record WireResponse(
        int status, Map<String, String> headers, @Nullable String contentType, byte[] body, Ending ending) {

    /** How an exchange ends. */
    public enum Ending {
        /** The whole response is sent. */
        COMPLETE,
        /** The connection closes in the middle of the body, although the length was announced. */
        CUT_BODY,
        /** The connection closes before the response. */
        NO_RESPONSE
    }

    /**
     * Returns a complete response.
     *
     * @param status HTTP status
     * @param contentType value of Content-Type
     * @param body the bytes of the body
     * @return the response
     */
    public static WireResponse of(int status, String contentType, byte[] body) {
        return new WireResponse(status, Map.of(), contentType, body, Ending.COMPLETE);
    }

    /**
     * Returns a complete response.
     *
     * @param response its status, headers and body
     * @return the response
     */
    public static WireResponse of(HandlerResponse response) {
        JsonNode body = response.body();
        return new WireResponse(
                response.status(),
                response.headers(),
                body == null ? null : response.mediaType(),
                body == null ? new byte[0] : bytes(response.mediaType(), body),
                Ending.COMPLETE);
    }

    private static byte[] bytes(String mediaType, JsonNode body) {
        if (body instanceof BinaryNode binary && !BodyMediaTypes.isJson(mediaType)) {
            return binary.binaryValue();
        }
        String text = BodyMediaTypes.isJson(mediaType) || body.isContainerNode() ? body.toString() : body.asText();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the response with another body.
     *
     * @param bytes the body
     * @return the changed response
     */
    public WireResponse withBody(byte[] bytes) {
        return new WireResponse(status, headers, contentType, bytes, ending);
    }

    /**
     * Returns the response with another content type.
     *
     * @param type value of Content-Type, or null for none
     * @return the changed response
     */
    public WireResponse withContentType(@Nullable String type) {
        return new WireResponse(status, headers, type, body, ending);
    }

    /**
     * Returns the response with another ending.
     *
     * @param newEnding how the exchange ends
     * @return the changed response
     */
    public WireResponse withEnding(Ending newEnding) {
        return new WireResponse(status, headers, contentType, body, newEnding);
    }
}
