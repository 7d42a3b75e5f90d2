package org.nectaropenapi.spec.edits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Which component schemas travel in responses, which in requests. */
final class Reach {

    private Reach() {}

    /** Returns the objects with fields of their own that a success or an event carries. */
    static List<String> ofResponses(ApiDocument document) {
        Set<String> reached = new LinkedHashSet<>();
        for (Operation operation : document.operations()) {
            operation.successes().forEach(response -> collect(response, reached));
        }
        document.webhooks().forEach(event -> collect(event.node().child("requestBody"), reached));
        return objects(document, reached);
    }

    /** Returns the objects with fields of their own that requests carry and responses do not. */
    static List<String> ofRequests(ApiDocument document) {
        Set<String> reached = new LinkedHashSet<>();
        document.operations().forEach(operation -> collect(operation.node().child("requestBody"), reached));
        reached.removeAll(ofResponses(document));
        return objects(document, reached);
    }

    private static List<String> objects(ApiDocument document, Set<String> names) {
        return names.stream()
                .filter(name -> document.schema(name).has("properties"))
                .toList();
    }

    private static void collect(DocumentNode place, Set<String> reached) {
        if (place.has("$ref")) {
            DocumentNode target = place.resolve();
            boolean schema = target.pointer().startsWith("/components/schemas/");
            if (!schema || reached.add(target.key())) {
                collect(target, reached);
            }
            return;
        }
        place.children().forEach(child -> collect(child, reached));
    }
}
