package org.nectaropenapi.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.changes.Change.Location;
import org.nectaropenapi.spec.model.DocumentNode;

/** Collects changes; a change of something that several operations share, such as a parameter, is one change. */
final class Changes {

    private record Identity(ChangeType type, String description, Location location) {}

    private final Map<Identity, Change> found = new LinkedHashMap<>();

    void added(NodePair place, String description, Impact api, Impact java) {
        add(ChangeType.ADDED, place, place.now(), description, api, java);
    }

    void changed(NodePair place, String description, Impact api, Impact java) {
        add(ChangeType.CHANGED, place, place.now(), description, api, java);
    }

    void removed(NodePair place, String description, Impact api, Impact java) {
        add(ChangeType.REMOVED, place, place.old(), description, api, java);
    }

    private void add(ChangeType type, NodePair place, DocumentNode node, String description, Impact api, Impact java) {
        Location location = new Location(type == ChangeType.REMOVED, node.line());
        Change change =
                new Change(type, place.name(), description, api, java, location, new TreeSet<>(place.operations()));
        found.merge(new Identity(type, description, location), change, Change::merge);
    }

    /** Returns all changes, the most severe first, then in the order of the document. */
    List<Change> list() {
        List<Change> list = new ArrayList<>(found.values());
        list.sort(Comparator.comparing(Change::impact)
                .reversed()
                .thenComparing(Change::type)
                .thenComparing(change -> change.location().line()));
        return list;
    }

    static Impact api(Collection<Change> changes) {
        return changes.stream().map(Change::api).reduce(Impact.NONE, Impact::and);
    }

    static Impact java(Collection<Change> changes) {
        return changes.stream().map(Change::java).reduce(Impact.NONE, Impact::and);
    }

    static Set<String> operations(Collection<Change> changes) {
        Set<String> operations = new TreeSet<>();
        changes.forEach(change -> operations.addAll(change.operations()));
        return operations;
    }
}
