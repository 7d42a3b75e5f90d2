package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.changes.Change.Location;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * What changed in the document, with the second opinion worked in.
 *
 * @param changes by the project's rules, and what openapi-diff alone calls breaking
 * @param corrections where the rules and openapi-diff disagree, as sentences
 */
record RatedChanges(List<Change> changes, List<String> corrections) {

    static RatedChanges of(YamlDocument released, YamlDocument current) {
        if (withoutNumber(released).equals(withoutNumber(current))) {
            return new RatedChanges(List.of(), List.of());
        }
        return of(DocumentComparison.compare(released, current), LibraryOpinion.of(released, current));
    }

    private static JsonNode withoutNumber(YamlDocument document) {
        JsonNode copy = document.root().deepCopy();
        if (copy.path("info") instanceof ObjectNode info) {
            info.remove("version");
        }
        return copy;
    }

    static RatedChanges of(List<Change> ours, LibraryOpinion library) {
        Set<String> known = Changes.operations(
                ours.stream().filter(change -> change.api() != Impact.NONE).toList());
        Set<String> breaking = Changes.operations(
                ours.stream().filter(change -> change.api() == Impact.BREAKING).toList());
        List<Change> changes = new ArrayList<>(ours);
        List<String> corrections = new ArrayList<>();
        Set<String> tooStrict = new TreeSet<>();
        for (String operation : library.breaking()) {
            if (!known.contains(operation)) {
                changes.add(
                        0,
                        new Change(
                                ChangeType.CHANGED,
                                operation,
                                "openapi-diff finds an incompatible change here that no rule of the project knows",
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
            corrections.add("openapi-diff alone would call breaking what is none: " + String.join(", ", tooStrict));
        }
        if (!missed.isEmpty()) {
            corrections.add("openapi-diff alone would let pass what breaks: " + String.join(", ", missed));
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
