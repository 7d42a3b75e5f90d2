package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param status HTTP status
 * @param body JSON body, or null for none
 * @param headers headers besides Content-Type
 */
public record HandlerResponse(int status, @Nullable JsonNode body, Map<String, String> headers) {

    /**
     * A successful read or change.
     *
     * @param body the answer
     * @return status 200
     */
    public static HandlerResponse ok(JsonNode body) {
        return new HandlerResponse(200, body, Map.of());
    }

    /**
     * A new object.
     *
     * @param body the object
     * @return status 201
     */
    public static HandlerResponse created(JsonNode body) {
        return new HandlerResponse(201, body, Map.of());
    }

    /** {@return status 204 without a body} */
    public static HandlerResponse noContent() {
        return new HandlerResponse(204, null, Map.of());
    }

    static HandlerResponse problem(int status, String detail) {
        return new HandlerResponse(status, JsonNodeFactory.instance.objectNode().put("detail", detail), Map.of());
    }

    /**
     * An error.
     *
     * @param status HTTP status
     * @param detail what is wrong
     * @param headers headers besides Content-Type
     * @return the answer
     */
    public static HandlerResponse problem(int status, String detail, Map<String, String> headers) {
        return new HandlerResponse(status, JsonNodeFactory.instance.objectNode().put("detail", detail), headers);
    }
}
