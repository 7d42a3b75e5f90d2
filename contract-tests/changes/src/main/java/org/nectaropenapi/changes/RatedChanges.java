package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.changes.Change.Location;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * The changes of the document, rated by the project's rules and by openapi-diff.
 *
 * @param changes changes by the project's rules, and breaking changes that only openapi-diff reports
 * @param corrections sentences about operations on which the rules and openapi-diff disagree
 */
record RatedChanges(List<Change> changes, List<String> corrections) {

    static RatedChanges of(ApiDocument released, ApiDocument current) {
        if (withoutVersion(released).equals(withoutVersion(current))) {
            return new RatedChanges(List.of(), List.of());
        }
        return of(DocumentComparison.compare(released, current), LibraryOpinion.of(released, current));
    }

    private static JsonNode withoutVersion(ApiDocument document) {
        return document.edited(root -> root.withObject("/info").remove("version"))
                .root()
                .node();
    }

    static RatedChanges of(List<Change> ownChanges, LibraryOpinion library) {
        Set<String> known = Changes.operations(ownChanges.stream()
                .filter(change -> change.api() != Impact.NONE)
                .toList());
        Set<String> breaking = Changes.operations(ownChanges.stream()
                .filter(change -> change.api() == Impact.BREAKING)
                .toList());
        List<Change> changes = new ArrayList<>(ownChanges);
        List<String> corrections = new ArrayList<>();
        Set<String> tooStrict = new TreeSet<>();
        for (String operation : library.breaking()) {
            if (!known.contains(operation)) {
                changes.add(
                        0,
                        new Change(
                                ChangeType.CHANGED,
                                operation,
                                "openapi-diff reports an incompatible change that no rule of this project covers",
                                Impact.BREAKING,
                                Impact.BREAKING,
                                new Location(false, 0),
                                new TreeSet<>(Set.of(operation))));
            } else if (!breaking.contains(operation)) {
                tooStrict.add(operation);
            }
        }
        Set<String> missed = new TreeSet<>(breaking);
        missed.removeAll(library.breaking());
        if (!tooStrict.isEmpty()) {
            corrections.add("openapi-diff reports as breaking, although it is not: " + String.join(", ", tooStrict));
        }
        if (!missed.isEmpty()) {
            corrections.add("openapi-diff misses breaking changes in: " + String.join(", ", missed));
        }
        return new RatedChanges(List.copyOf(changes), List.copyOf(corrections));
    }

    Impact api() {
        return Changes.api(changes);
    }

    Impact java() {
        return Changes.java(changes);
    }

    Impact impact() {
        return api().and(java());
    }
}
