package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response of an operation.
 *
 * @param status HTTP status
 * @param body JSON body, the text or bytes of a body that is not JSON, or null for none
 * @param mediaType media type of the body
 * @param headers headers besides Content-Type
 */
public record HandlerResponse(int status, @Nullable JsonNode body, String mediaType, Map<String, String> headers) {

    private HandlerResponse(int status, @Nullable JsonNode body, Map<String, String> headers) {
        this(status, body, BodyMediaTypes.JSON, headers);
    }

    /**
     * Returns status 200.
     *
     * @param body the JSON body
     * @return the response
     */
    public static HandlerResponse ok(JsonNode body) {
        return new HandlerResponse(200, body, Map.of());
    }

    /**
     * Returns status 201.
     *
     * @param body the new object
     * @return the response
     */
    public static HandlerResponse created(JsonNode body) {
        return new HandlerResponse(201, body, Map.of());
    }

    /** {@return status 204 without a body} */
    public static HandlerResponse noContent() {
        return new HandlerResponse(204, null, Map.of());
    }

    /**
     * Returns an error.
     *
     * @param status HTTP status
     * @param detail the cause
     * @return the response
     */
    public static HandlerResponse problem(int status, String detail) {
        return problem(status, detail, Map.of());
    }

    /**
     * Returns an error with headers.
     *
     * @param status HTTP status
     * @param detail the cause
     * @param headers headers besides Content-Type
     * @return the response
     */
    public static HandlerResponse problem(int status, String detail, Map<String, String> headers) {
        return new HandlerResponse(status, JsonNodeFactory.instance.objectNode().put("detail", detail), headers);
    }

    /**
     * Returns the response with another status.
     *
     * @param newStatus HTTP status
     * @return the changed response
     */
    public HandlerResponse withStatus(int newStatus) {
        return new HandlerResponse(newStatus, body, mediaType, headers);
    }

    /**
     * Returns the response with another body.
     *
     * @param newBody JSON body, or null for none
     * @return the changed response
     */
    public HandlerResponse withBody(@Nullable JsonNode newBody) {
        return new HandlerResponse(status, newBody, mediaType, headers);
    }

    HandlerResponse withHeaders(Map<String, String> newHeaders) {
        return new HandlerResponse(status, body, mediaType, newHeaders);
    }

    /** {@return whether the request succeeded} */
    public boolean isSuccess() {
        return status < 300;
    }
}
