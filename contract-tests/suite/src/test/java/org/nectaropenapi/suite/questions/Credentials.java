package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Bodies that create a connection to the test provider of the sandbox environment. */
final class Credentials {
    private static final String RIGHT = "nectar-sandbox-password";

    private Credentials() {}

    static ObjectNode right(UUID... sites) {
        return with(RIGHT, sites);
    }

    static ObjectNode wrong(UUID... sites) {
        return with("not-" + RIGHT, sites);
    }

    /** Tells whether a body has the password that the test provider accepts. */
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
