package org.nectaropenapi.changes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Compares an operation or event that both documents have. */
final class OperationComparison {

    private static final Set<String> COMPARED_ELSEWHERE =
            Set.of("parameters", "requestBody", "responses", "operationId", "security");

    private final Changes changes;
    private final ParameterComparison parameters;
    private final BodyComparison bodies;

    OperationComparison(Changes changes, SchemaComparison schemas) {
        this.changes = changes;
        this.parameters = new ParameterComparison(changes, schemas);
        this.bodies = new BodyComparison(changes, schemas);
    }

    static String title(Operation operation) {
        return operation.isWebhook() ? "event " + operation.path() : operation.method() + " " + operation.path();
    }

    /** Returns method and path without the names of path parameters, which callers do not see. */
    static String route(Operation operation) {
        return title(operation).replaceAll("\\{[^}]*}", "{}");
    }

    void compare(Operation old, Operation now) {
        Set<String> ids = new TreeSet<>(List.of(old.id(), now.id()));
        NodePair place = NodePair.of(title(now), old.node(), now.node(), ids);
        if (!route(old).equals(route(now))) {
            changes.changed(place, "moved from " + title(old), Impact.BREAKING, Impact.NONE);
        }
        if (place.differs("operationId")) {
            changes.changed(place, place.change("operationId"), Impact.NONE, Impact.NONE);
        }
        parameters.compare(place, old, now);
        bodies.compareRequests(place, now.isWebhook());
        bodies.compareResponses(place);
        compareSecurity(place.child("security"));
        compareTag(place.child("tags"));
        DocumentationComparison.compare(changes, place);
        for (String key : place.keys()) {
            if (!COMPARED_ELSEWHERE.contains(key) && !DocumentationComparison.covers(key) && place.differs(key)) {
                compareDeclaration(place.child(key), key);
            }
        }
    }

    /** Compares the first tag, which names the Java service. */
    private void compareTag(NodePair tags) {
        if (tags.differs("0") && !tags.isNew()) {
            changes.changed(tags, "tag changed " + tags.child("0").fromTo(), Impact.NONE, Impact.BREAKING);
        }
    }

    private void compareSecurity(NodePair own) {
        NodePair security = own.at(
                own.isNew() ? globalSecurity(own.old()) : own.old(),
                own.isRemoved() ? globalSecurity(own.now()) : own.now());
        if (security.differs()) {
            changes.changed(
                    own,
                    "security changed " + security.fromTo(),
                    security.now().node().isEmpty() ? Impact.ADDITION : Impact.BREAKING,
                    Impact.NONE);
        }
    }

    private static DocumentNode globalSecurity(DocumentNode node) {
        return node.document().at("/security");
    }

    /** Compares a declaration of behaviour. */
    private void compareDeclaration(NodePair place, String key) {
        boolean on = place.now().node().asBoolean();
        String change = key + " changed " + place.fromTo();
        switch (key) {
            case "deprecated" ->
                changes.changed(
                        place, on ? "is deprecated" : "is no longer deprecated", Impact.ADDITION, Impact.ADDITION);
            case "x-method-name" ->
                changes.changed(place, "Java method changed " + place.fromTo(), Impact.NONE, Impact.BREAKING);
            case "x-pagination" -> comparePaging(place);
            case "x-idempotent" ->
                changes.changed(
                        place,
                        on ? "can now be repeated safely" : "can no longer be repeated safely",
                        on ? Impact.ADDITION : Impact.BREAKING,
                        Impact.NONE);
            case "x-may-be-empty" ->
                changes.changed(
                        place,
                        on ? "a successful response may now have no body" : "a successful response now has a body",
                        on ? Impact.BREAKING : Impact.ADDITION,
                        on ? Impact.BREAKING : Impact.ADDITION);
            case "x-await", "x-download" -> compareAddedMethod(place, key);
            case "x-beta" -> changes.changed(place, on ? "is now beta" : "is no longer beta", Impact.NONE, Impact.NONE);
            case "x-also-consumes" -> {
                boolean fewer = !NodePair.without(texts(place.old()), texts(place.now()))
                        .isEmpty();
                changes.changed(place, change, fewer ? Impact.BREAKING : Impact.ADDITION, Impact.NONE);
            }
            default -> {
                Impact impact = key.startsWith("x-") ? Impact.ADDITION : Impact.BREAKING;
                changes.changed(place, change, impact, impact);
            }
        }
    }

    private static List<String> texts(DocumentNode array) {
        return array.children().stream().map(element -> element.node().asText()).toList();
    }

    private void comparePaging(NodePair place) {
        if (place.isNew()) {
            changes.changed(place, "is now paged", Impact.ADDITION, Impact.BREAKING);
        } else if (place.isRemoved()) {
            changes.changed(place, "is no longer paged", Impact.BREAKING, Impact.BREAKING);
        } else {
            changes.changed(
                    place,
                    "x-pagination changed " + place.fromTo(),
                    place.differs("items") || place.differs("total") ? Impact.BREAKING : Impact.ADDITION,
                    place.differs("schema") ? Impact.BREAKING : Impact.NONE);
        }
    }

    private void compareAddedMethod(NodePair place, String key) {
        String purpose = key.equals("x-await") ? "waits" : "downloads";
        if (place.isNew()) {
            changes.changed(
                    place,
                    "new Java method " + place.now().text("method") + " that " + purpose,
                    Impact.NONE,
                    Impact.ADDITION);
        } else if (place.differs("method")) {
            changes.changed(
                    place,
                    "the Java method " + place.old().text("method") + " that " + purpose + " was removed",
                    Impact.NONE,
                    Impact.BREAKING);
        } else {
            changes.changed(place, key + " changed", Impact.NONE, Impact.ADDITION);
        }
    }
}
