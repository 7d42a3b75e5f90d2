package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Small helpers for reading trees and naming what they hold. */
final class NodeTexts {

    /** Keys that only tell readers something; no program acts on them. */
    static final Set<String> PROSE = Set.of(
            "description",
            "summary",
            "title",
            "example",
            "examples",
            "externalDocs",
            "tags",
            "x-evidence",
            "x-observed",
            "x-observed-statuses",
            "x-observed-values",
            "x-status-evidence",
            "x-parameter-evidence",
            "x-format-evidence",
            "x-style-evidence",
            "x-sources",
            "x-open-questions",
            "x-versions",
            "x-vendor-operation-id",
            "x-replaced-by",
            "x-enum-descriptions",
            "x-api-version");

    private NodeTexts() {}

    static Set<String> keys(JsonNode... objects) {
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode object : objects) {
            object.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    static String list(Set<String> names) {
        return String.join(", ", names);
    }

    static String show(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.isTextual() ? node.asText() : node.toString();
    }

    /** What only prose says differently at one place, as one change. */
    static void compareProse(Changes changes, ChangeLocation place, JsonNode before, JsonNode after) {
        Set<String> different = new TreeSet<>();
        for (String key : keys(before, after)) {
            if (PROSE.contains(key) && !before.path(key).equals(after.path(key))) {
                different.add(key);
            }
        }
        if (!different.isEmpty()) {
            changes.changed(place, "says something else in " + list(different), Impact.NONE, Impact.NONE);
        }
    }

    /** Follows a reference. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode at = node;
        for (int steps = 0; at.has("$ref") && steps < 20; steps++) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /** Where a node stands once its references are followed. */
    static String resolved(JsonNode document, JsonNode node, String pointer) {
        String at = pointer;
        JsonNode current = node;
        for (int steps = 0; current.has("$ref") && steps < 20; steps++) {
            at = current.path("$ref").asText().substring(1);
            current = document.at(at);
        }
        return at;
    }
}
