package org.nectaropenapi.spec.rules;

import java.util.List;

/** One operation of the document, or one event under {@code x-webhooks}, whose path is then the event's type. */
record Operation(String path, String method, Located at) {

    String id() {
        return at.text("operationId");
    }

    String tag() {
        return at.node().path("tags").path(0).asText("");
    }

    /** The statuses of 200 to 299 that are listed. */
    List<Located> successes() {
        return at.child("responses").children().stream()
                .filter(response -> response.key().startsWith("2"))
                .toList();
    }
}
