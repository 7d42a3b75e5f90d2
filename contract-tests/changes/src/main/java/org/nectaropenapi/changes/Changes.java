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
import org.nectaropenapi.spec.model.YamlDocument;

/** Collects changes; what several operations share, such as a parameter, is one change with all of them. */
final class Changes {

    private record Identity(ChangeType kind, String sentence, Location location) {}

    private final YamlDocument before;
    private final YamlDocument after;
    private final Map<Identity, Change> found = new LinkedHashMap<>();

    Changes(YamlDocument before, YamlDocument after) {
        this.before = before;
        this.after = after;
    }

    void added(ChangeLocation place, String sentence, Impact api, Impact java) {
        add(ChangeType.ADDED, place, sentence, api, java, new Location(false, after.line(place.after())));
    }

    void changed(ChangeLocation place, String sentence, Impact api, Impact java) {
        add(ChangeType.CHANGED, place, sentence, api, java, new Location(false, after.line(place.after())));
    }

    void removed(ChangeLocation place, String sentence, Impact api, Impact java) {
        add(ChangeType.REMOVED, place, sentence, api, java, new Location(true, before.line(place.before())));
    }

    private void add(
            ChangeType kind, ChangeLocation place, String sentence, Impact api, Impact java, Location location) {
        add(new Change(kind, place.name(), sentence, api, java, location, new TreeSet<>(place.operations())));
    }

    void add(Change change) {
        found.merge(new Identity(change.kind(), change.sentence(), change.location()), change, Change::alsoIn);
    }

    /** All of them, the worst first, then in the order of the document. */
    List<Change> list() {
        List<Change> list = new ArrayList<>(found.values());
        list.sort(Comparator.comparing(Change::impact)
                .reversed()
                .thenComparing(Change::kind)
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
