package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the loopback server answers. */
record ScriptedAnswer(int status, List<String> headerLines, byte[] body) {

    static ScriptedAnswer json(int status, String body) {
        return new ScriptedAnswer(
                status, List.of("Content-Type: application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    static ScriptedAnswer json(JsonNode body) {
        return json(200, body.toString());
    }

    static ScriptedAnswer empty(int status) {
        return new ScriptedAnswer(status, List.of(), new byte[0]);
    }

    static ScriptedAnswer redirect(int status, String location) {
        return new ScriptedAnswer(status, List.of("Location: " + location), new byte[0]);
    }
}
