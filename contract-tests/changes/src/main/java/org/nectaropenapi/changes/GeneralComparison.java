package org.nectaropenapi.changes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Compares the parts outside the operations: servers, authentication, and the documentation of the whole API. */
final class GeneralComparison {

    private final NodePair root;
    private final Changes changes;

    GeneralComparison(ApiDocument released, ApiDocument current, Changes changes) {
        Set<String> operations = new TreeSet<>();
        current.operationsAndWebhooks().forEach(operation -> operations.add(operation.id()));
        this.root = NodePair.of("", released.root(), current.root(), operations);
        this.changes = changes;
    }

    void compare() {
        NodePair servers = root.child("servers", "servers");
        for (String server : NodePair.without(urls(servers.old()), urls(servers.now()))) {
            changes.removed(servers, "server " + server + " was removed", Impact.BREAKING, Impact.NONE);
        }
        for (String server : NodePair.without(urls(servers.now()), urls(servers.old()))) {
            changes.added(servers, "new server " + server, Impact.ADDITION, Impact.NONE);
        }
        // The requirements of an operation are compared there, the schemes themselves here.
        NodePair schemes = root.child("components").child("securitySchemes");
        for (String name : schemes.keys()) {
            compareScheme(schemes.child(name, "securitySchemes." + name));
        }
        DocumentationComparison.compare(changes, root.child("info", "info"));
        if (root.differs("tags")) {
            changes.changed(root.child("tags", "tags"), "documentation changed: tags", Impact.NONE, Impact.NONE);
        }
    }

    private void compareScheme(NodePair scheme) {
        if (scheme.isNew()) {
            changes.added(scheme, "new authentication scheme", Impact.ADDITION, Impact.NONE);
        } else if (scheme.isRemoved()) {
            changes.removed(scheme, "authentication scheme was removed", Impact.BREAKING, Impact.NONE);
        } else {
            for (String key : scheme.keys()) {
                if (!DocumentationComparison.covers(key) && !key.startsWith("x-") && scheme.differs(key)) {
                    changes.changed(scheme, scheme.change(key), Impact.BREAKING, Impact.NONE);
                }
            }
            DocumentationComparison.compare(changes, scheme);
        }
    }

    private static List<String> urls(DocumentNode servers) {
        return servers.children().stream().map(server -> server.text("url")).toList();
    }
}
