package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A status and the JSON that came with it.
 *
 * @param status HTTP status
 * @param body the JSON, with rows and fields at the level where the sandbox simulates them
 * @param received the JSON as it was received
 */
record ApiReply(int status, JsonNode body, JsonNode received) {

    String text(String pointer) {
        return body.at(pointer).asText();
    }

    String detail() {
        return text("/detail");
    }
}
