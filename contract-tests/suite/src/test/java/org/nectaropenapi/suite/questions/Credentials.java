package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Bodies that make a connection to the pretend provider of the sandbox environment. */
final class Credentials {
    private static final String RIGHT = "nectar-sandbox-password";

    private Credentials() {}

    static ObjectNode right(UUID... sites) {
        return with(RIGHT, sites);
    }

    static ObjectNode wrong(UUID... sites) {
        return with("not-" + RIGHT, sites);
    }

    /** Whether a body has the password that the pretend provider accepts. */
    static boolean areRight(JsonNode body) {
        return body.path("password").asText().equals(RIGHT);
    }

    private static ObjectNode with(String password, UUID... sites) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("url", "https://nectarclimate.com")
                .put("username", "nectar-sandbox-username")
                .put("password", password)
                .put("country", "US");
        for (UUID site : sites) {
            body.withArray("/sites").add(site.toString());
        }
        return body;
    }
}
