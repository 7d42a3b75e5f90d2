package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A status and the JSON that came with it. */
record ApiReply(int status, JsonNode body) {

    String text(String pointer) {
        return body.at(pointer).asText();
    }

    String detail() {
        return text("/detail");
    }
}
