package org.nectaropenapi.changes;

/** Compares requests and responses: media types, statuses, headers and schemas. */
final class BodyComparison {

    private final Changes changes;
    private final SchemaComparison schemas;

    BodyComparison(Changes changes, SchemaComparison schemas) {
        this.changes = changes;
        this.schemas = schemas;
    }

    void compareRequests(NodePair operation, boolean event) {
        NodePair body =
                operation.child("requestBody", operation.name() + " request").resolve();
        if (body.isNew() && body.isRemoved()) {
            return;
        }
        boolean required = body.now().flag("required");
        if (body.isNew()) {
            changes.added(
                    body,
                    required ? "now takes a required body" : "now takes a body",
                    required ? Impact.BREAKING : Impact.ADDITION,
                    Impact.BREAKING);
            return;
        }
        if (body.isRemoved()) {
            changes.removed(body, "no longer takes a body", Impact.BREAKING, Impact.BREAKING);
            return;
        }
        // The service sends the request of an event; callers receive it.
        NodePair place = event ? body.receivedOnly() : body.sentOnly();
        if (body.old().flag("required") != required) {
            changes.changed(
                    place,
                    required ? "the body is now required" : "the body is now optional",
                    required ? place.narrower() : place.wider(),
                    Impact.NONE);
        }
        compareContents(place);
        DocumentationComparison.compare(changes, place);
    }

    void compareResponses(NodePair operation) {
        NodePair responses = operation.child("responses");
        for (String status : responses.keys()) {
            NodePair place =
                    responses.child(status, operation.name() + " " + status).receivedOnly();
            if (place.isNew()) {
                changes.added(place, "new response status " + status, Impact.ADDITION, Impact.NONE);
            } else if (place.isRemoved()) {
                changes.removed(
                        place,
                        "response status " + status + " was removed",
                        status.startsWith("2") ? Impact.BREAKING : Impact.ADDITION,
                        Impact.NONE);
            } else {
                compareResponse(place.resolve());
            }
        }
    }

    private void compareResponse(NodePair response) {
        compareContents(response);
        NodePair headers = response.child("headers");
        for (String name : headers.keys()) {
            NodePair header = headers.child(name, response.name() + " header " + name);
            if (header.isNew()) {
                changes.added(header, "new header", Impact.ADDITION, Impact.NONE);
            } else if (header.isRemoved()) {
                changes.removed(header, "header was removed", Impact.BREAKING, Impact.NONE);
            } else {
                schemas.compare(header.child("schema"));
            }
        }
        DocumentationComparison.compare(changes, response);
    }

    private void compareContents(NodePair place) {
        NodePair content = place.child("content");
        for (String type : content.keys()) {
            NodePair body = content.child(type);
            if (body.isNew()) {
                boolean first = content.old().node().isEmpty();
                changes.added(body, "new media type " + type, Impact.ADDITION, first ? Impact.BREAKING : Impact.NONE);
            } else if (body.isRemoved()) {
                changes.removed(body, "media type " + type + " was removed", Impact.BREAKING, Impact.BREAKING);
            } else {
                schemas.compare(body.child("schema", place.name() + " body"));
                DocumentationComparison.compare(changes, body);
                if (body.differs("encoding")) {
                    changes.changed(
                            body.child("encoding"), "the encoding of parts changed", Impact.BREAKING, Impact.NONE);
                }
            }
        }
    }
}
