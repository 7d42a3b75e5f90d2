package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A response of the recording server. */
record ScriptedResponse(int status, List<String> headerLines, byte[] body) {

    static ScriptedResponse json(int status, String body) {
        return new ScriptedResponse(
                status, List.of("Content-Type: application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    static ScriptedResponse json(JsonNode body) {
        return json(200, body.toString());
    }

    static ScriptedResponse empty(int status) {
        return new ScriptedResponse(status, List.of(), new byte[0]);
    }

    static ScriptedResponse redirect(int status, String location) {
        return new ScriptedResponse(status, List.of("Location: " + location), new byte[0]);
    }
}
