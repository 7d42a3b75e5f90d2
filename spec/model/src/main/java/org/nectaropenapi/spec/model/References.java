package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows the local references of the document. */
final class References {
    private final JsonNode root;

    References(JsonNode root) {
        this.root = root;
    }

    JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        while (current.path("$ref").isTextual()) {
            String reference = current.path("$ref").textValue();
            if (!reference.startsWith("#/")) {
                throw new IllegalStateException("Only local references are understood, not " + reference);
            }
            current = root.at(reference.substring(1));
            if (current.isMissingNode()) {
                throw new IllegalStateException("The document refers to " + reference + ", which it does not have.");
            }
        }
        return current;
    }
}
