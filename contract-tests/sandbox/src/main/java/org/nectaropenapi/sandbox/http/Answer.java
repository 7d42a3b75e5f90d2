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
public record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {

    /**
     * A successful read or change.
     *
     * @param body the answer
     * @return status 200
     */
    public static Answer ok(JsonNode body) {
        return new Answer(200, body, Map.of());
    }

    /**
     * A new object.
     *
     * @param body the object
     * @return status 201
     */
    public static Answer created(JsonNode body) {
        return new Answer(201, body, Map.of());
    }

    /** {@return status 204 without a body} */
    public static Answer noContent() {
        return new Answer(204, null, Map.of());
    }

    static Answer problem(int status, String detail) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("detail", detail), Map.of());
    }

    /**
     * An error.
     *
     * @param status HTTP status
     * @param detail what is wrong
     * @param headers headers besides Content-Type
     * @return the answer
     */
    public static Answer problem(int status, String detail, Map<String, String> headers) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("detail", detail), headers);
    }
}
