package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what both documents have of one operation or event. */
final class OperationComparison {

    private static final Set<String> ELSEWHERE =
            Set.of("parameters", "requestBody", "responses", "operationId", "security");

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;
    private final ParameterComparison parameters;
    private final BodyComparison bodies;

    OperationComparison(JsonNode before, JsonNode after, Changes changes, SchemaComparison schemas) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.parameters = new ParameterComparison(before, after, changes, schemas);
        this.bodies = new BodyComparison(before, after, changes, schemas);
    }

    void compare(OperationAt old, OperationAt now) {
        Set<String> ids = new TreeSet<>(List.of(old.id(), now.id()));
        ChangeLocation place = ChangeLocation.of(now.title(), old.pointer(), now.pointer(), ids);
        if (!old.route().equals(now.route())) {
            changes.changed(place, "was " + old.title(), Impact.BREAKING, Impact.NONE);
        }
        if (!old.id().equals(now.id())) {
            changes.changed(place, "operationId is " + now.id() + " instead of " + old.id(), Impact.NONE, Impact.NONE);
        }
        parameters.compare(place, old, now);
        bodies.compareRequests(place, old, now);
        bodies.compareResponses(place, old, now);
        compareSecurity(place, old.node().path("security"), now.node().path("security"));
        compareTags(place, old.node().path("tags"), now.node().path("tags"));
        NodeTexts.compareProse(changes, place, old.node(), now.node());
        for (String key : NodeTexts.keys(old.node(), now.node())) {
            if (!ELSEWHERE.contains(key)
                    && !NodeTexts.PROSE.contains(key)
                    && !old.node().path(key).equals(now.node().path(key))) {
                compareDeclaration(place, key, old.node().path(key), now.node().path(key));
            }
        }
    }

    /** A tag is a Java service. */
    private void compareTags(ChangeLocation place, JsonNode old, JsonNode now) {
        if (!old.path(0).equals(now.path(0)) && !old.isMissingNode()) {
            changes.changed(
                    place.child("tags", place.name()),
                    "belongs to " + NodeTexts.show(now.path(0)) + " instead of " + NodeTexts.show(old.path(0)),
                    Impact.NONE,
                    Impact.BREAKING);
        }
    }

    private void compareSecurity(ChangeLocation place, JsonNode old, JsonNode now) {
        JsonNode oldEffective = old.isMissingNode() ? before.path("security") : old;
        JsonNode newEffective = now.isMissingNode() ? after.path("security") : now;
        if (!oldEffective.equals(newEffective)) {
            changes.changed(
                    place.child("security", place.name()),
                    "asks for " + NodeTexts.show(newEffective) + " instead of " + NodeTexts.show(oldEffective),
                    newEffective.isEmpty() ? Impact.ADDITION : Impact.BREAKING,
                    Impact.NONE);
        }
    }

    /** What the document declares about behaviour. */
    private void compareDeclaration(ChangeLocation operation, String key, JsonNode old, JsonNode now) {
        ChangeLocation place = operation.child(key, operation.name());
        boolean on = now.asBoolean();
        switch (key) {
            case "deprecated" ->
                changes.changed(
                        place, on ? "is deprecated" : "is no longer deprecated", Impact.ADDITION, Impact.ADDITION);
            case "x-method-name" ->
                changes.changed(
                        place,
                        "the Java method is " + now.asText() + " instead of " + old.asText(),
                        Impact.NONE,
                        Impact.BREAKING);
            case "x-pagination" -> comparePaging(place, old, now);
            case "x-idempotent" ->
                changes.changed(
                        place,
                        on ? "can be repeated safely" : "can no longer be repeated safely",
                        on ? Impact.ADDITION : Impact.BREAKING,
                        Impact.NONE);
            case "x-may-be-empty" ->
                changes.changed(
                        place,
                        on ? "a success may come without a body" : "a success always has a body",
                        on ? Impact.BREAKING : Impact.ADDITION,
                        on ? Impact.BREAKING : Impact.ADDITION);
            case "x-await", "x-download" -> compareAddedMethod(place, key, old, now);
            case "x-beta" -> changes.changed(place, on ? "is beta" : "is no longer beta", Impact.NONE, Impact.NONE);
            case "x-also-consumes" -> {
                boolean fewer = !NodeTexts.without(NodeTexts.texts(old), NodeTexts.texts(now))
                        .isEmpty();
                changes.changed(
                        place,
                        "also takes " + NodeTexts.show(now) + " instead of " + NodeTexts.show(old),
                        fewer ? Impact.BREAKING : Impact.ADDITION,
                        Impact.NONE);
            }
            default -> {
                Impact impact = key.startsWith("x-") ? Impact.ADDITION : Impact.BREAKING;
                changes.changed(
                        place,
                        key + " is " + NodeTexts.show(now) + " instead of " + NodeTexts.show(old),
                        impact,
                        impact);
            }
        }
    }

    private void comparePaging(ChangeLocation place, JsonNode old, JsonNode now) {
        if (old.isMissingNode()) {
            changes.changed(place, "is paged", Impact.ADDITION, Impact.BREAKING);
        } else if (now.isMissingNode()) {
            changes.changed(place, "is no longer paged", Impact.BREAKING, Impact.BREAKING);
        } else {
            boolean java = !old.path("schema").equals(now.path("schema"));
            boolean api = !old.path("items").equals(now.path("items"))
                    || !old.path("total").equals(now.path("total"));
            changes.changed(
                    place,
                    "pages are " + NodeTexts.show(now) + " instead of " + NodeTexts.show(old),
                    api ? Impact.BREAKING : Impact.ADDITION,
                    java ? Impact.BREAKING : Impact.NONE);
        }
    }

    private void compareAddedMethod(ChangeLocation place, String key, JsonNode old, JsonNode now) {
        String what = key.equals("x-await") ? "waits" : "downloads";
        if (old.isMissingNode()) {
            changes.changed(
                    place,
                    "new Java method " + now.path("method").asText() + " that " + what,
                    Impact.NONE,
                    Impact.ADDITION);
        } else if (!old.path("method").equals(now.path("method"))) {
            changes.changed(
                    place,
                    "the Java method " + old.path("method").asText() + " that " + what + " is gone",
                    Impact.NONE,
                    Impact.BREAKING);
        } else {
            changes.changed(place, key + " is declared differently", Impact.NONE, Impact.ADDITION);
        }
    }
}
