package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares what stands around the operations: servers, keys, words about the whole. */
final class GeneralComparison {

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;
    private final Set<String> everywhere = new TreeSet<>();

    GeneralComparison(JsonNode before, JsonNode after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        OperationAt.all(after).forEach(operation -> everywhere.add(operation.id()));
    }

    void compare() {
        Set<String> old = servers(before);
        Set<String> now = servers(after);
        for (String server : NodeTexts.without(old, now)) {
            changes.removed(
                    place("servers", "/servers"), "server " + server + " is gone", Impact.BREAKING, Impact.NONE);
        }
        for (String server : NodeTexts.without(now, old)) {
            changes.added(place("servers", "/servers"), "new server " + server, Impact.ADDITION, Impact.NONE);
        }
        // Which requirement an operation has is compared there; here it is how a requirement is met.
        JsonNode oldSchemes = before.path("components").path("securitySchemes");
        JsonNode newSchemes = after.path("components").path("securitySchemes");
        for (String name : NodeTexts.keys(oldSchemes, newSchemes)) {
            ChangeLocation place = place("securitySchemes." + name, "/components/securitySchemes/" + name);
            JsonNode from = oldSchemes.path(name);
            JsonNode to = newSchemes.path(name);
            if (from.isMissingNode()) {
                changes.added(place, "new way to authenticate", Impact.ADDITION, Impact.NONE);
            } else if (to.isMissingNode()) {
                changes.removed(place, "way to authenticate is gone", Impact.BREAKING, Impact.NONE);
            } else {
                for (String key : NodeTexts.keys(from, to)) {
                    if (!NodeTexts.PROSE.contains(key)
                            && !key.startsWith("x-")
                            && !from.path(key).equals(to.path(key))) {
                        changes.changed(
                                place,
                                key + " is " + NodeTexts.show(to.path(key)) + " instead of "
                                        + NodeTexts.show(from.path(key)),
                                Impact.BREAKING,
                                Impact.NONE);
                    }
                }
                NodeTexts.compareProse(changes, place, from, to);
            }
        }
        NodeTexts.compareProse(changes, place("info", "/info"), before.path("info"), after.path("info"));
        if (!before.path("tags").equals(after.path("tags"))) {
            changes.changed(place("tags", "/tags"), "says something else in description", Impact.NONE, Impact.NONE);
        }
    }

    private ChangeLocation place(String name, String pointer) {
        return ChangeLocation.of(name, pointer, pointer, everywhere);
    }

    private static Set<String> servers(JsonNode document) {
        Set<String> servers = new TreeSet<>();
        document.path("servers")
                .forEach(server -> servers.add(server.path("url").asText()));
        return servers;
    }
}
