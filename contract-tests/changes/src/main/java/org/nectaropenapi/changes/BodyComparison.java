package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares bodies of requests and responses: media types, statuses, headers, and their schemas. */
final class BodyComparison {

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;
    private final SchemaComparison schemas;

    BodyComparison(JsonNode before, JsonNode after, Changes changes, SchemaComparison schemas) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.schemas = schemas;
    }

    void compareRequests(ChangeLocation operation, OperationAt old, OperationAt now) {
        JsonNode from = NodeTexts.resolve(before, old.node().path("requestBody"));
        JsonNode to = NodeTexts.resolve(after, now.node().path("requestBody"));
        ChangeLocation place = operation.child("requestBody", operation.name() + " request");
        // Who gets an event reads what is a request to the one who sends it.
        place = now.isEvent() ? place.receivedOnly() : place.sentOnly();
        if (from.isMissingNode() && to.isMissingNode()) {
            return;
        }
        if (from.isMissingNode()) {
            boolean required = to.path("required").asBoolean();
            changes.added(
                    place,
                    required ? "takes a body, which is required" : "takes a body",
                    required ? Impact.BREAKING : Impact.ADDITION,
                    Impact.BREAKING);
            return;
        }
        if (to.isMissingNode()) {
            changes.removed(place, "takes no body", Impact.BREAKING, Impact.BREAKING);
            return;
        }
        boolean required = to.path("required").asBoolean();
        if (from.path("required").asBoolean() != required) {
            changes.changed(
                    place,
                    required ? "the body is required" : "the body may be left out",
                    required ? place.narrower() : place.wider(),
                    Impact.NONE);
        }
        compareContents(place, from, to);
        NodeTexts.compareProse(changes, place, from, to);
    }

    void compareResponses(ChangeLocation operation, OperationAt old, OperationAt now) {
        JsonNode from = old.node().path("responses");
        JsonNode to = now.node().path("responses");
        for (String status : NodeTexts.keys(from, to)) {
            ChangeLocation place = operation
                    .child("responses")
                    .child(status, operation.name() + " " + status)
                    .receivedOnly();
            boolean success = status.startsWith("2");
            if (!from.has(status)) {
                changes.added(place, "may answer " + status, Impact.ADDITION, Impact.NONE);
            } else if (!to.has(status)) {
                changes.removed(
                        place, "no longer answers " + status, success ? Impact.BREAKING : Impact.ADDITION, Impact.NONE);
            } else {
                compareResponse(place, from.path(status), to.path(status));
            }
        }
    }

    private void compareResponse(ChangeLocation place, JsonNode oldReference, JsonNode newReference) {
        JsonNode old = NodeTexts.resolve(before, oldReference);
        JsonNode now = NodeTexts.resolve(after, newReference);
        ChangeLocation resolved = place.at(
                NodeTexts.resolved(before, oldReference, place.before()),
                NodeTexts.resolved(after, newReference, place.after()));
        compareContents(resolved, old, now);
        for (String header : NodeTexts.keys(old.path("headers"), now.path("headers"))) {
            ChangeLocation at = resolved.child("headers").child(header, resolved.name() + " header " + header);
            if (!old.path("headers").has(header)) {
                changes.added(at, "new header", Impact.ADDITION, Impact.NONE);
            } else if (!now.path("headers").has(header)) {
                changes.removed(at, "header is gone", Impact.BREAKING, Impact.NONE);
            } else {
                schemas.compare(
                        at.child("schema", at.name()),
                        old.path("headers").path(header).path("schema"),
                        now.path("headers").path(header).path("schema"));
            }
        }
        NodeTexts.compareProse(changes, resolved, old, now);
    }

    private void compareContents(ChangeLocation place, JsonNode old, JsonNode now) {
        JsonNode from = old.path("content");
        JsonNode to = now.path("content");
        for (String type : NodeTexts.keys(from, to)) {
            ChangeLocation at = place.child("content").child(type, place.name());
            if (!from.has(type)) {
                boolean first = from.isEmpty();
                changes.added(at, "new body of " + type, Impact.ADDITION, first ? Impact.BREAKING : Impact.NONE);
            } else if (!to.has(type)) {
                changes.removed(at, "no body of " + type, Impact.BREAKING, Impact.BREAKING);
            } else {
                schemas.compare(
                        at.child("schema", place.name() + " body"),
                        from.path(type).path("schema"),
                        to.path(type).path("schema"));
                NodeTexts.compareProse(changes, at, from.path(type), to.path(type));
                if (!from.path(type).path("encoding").equals(to.path(type).path("encoding"))) {
                    changes.changed(
                            at.child("encoding", at.name()),
                            "parts are encoded differently",
                            Impact.BREAKING,
                            Impact.NONE);
                }
            }
        }
    }
}
