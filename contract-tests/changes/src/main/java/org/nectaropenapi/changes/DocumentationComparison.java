package org.nectaropenapi.changes;

import java.util.Set;
import java.util.TreeSet;

/** Compares the keys that only inform readers; no program acts on them. */
final class DocumentationComparison {

    private static final Set<String> KEYS = Set.of(
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

    private DocumentationComparison() {}

    static boolean covers(String key) {
        return KEYS.contains(key);
    }

    /** Reports all documentation that differs at a place as one change. */
    static void compare(Changes changes, NodePair place) {
        Set<String> different = new TreeSet<>(place.keys());
        different.removeIf(key -> !covers(key) || !place.differs(key));
        if (!different.isEmpty()) {
            changes.changed(place, "documentation changed: " + String.join(", ", different), Impact.NONE, Impact.NONE);
        }
    }
}
