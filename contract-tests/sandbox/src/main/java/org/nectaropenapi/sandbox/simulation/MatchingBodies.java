package org.nectaropenapi.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Finds the bodies of an operation that match those of another version of it. */
final class MatchingBodies {
    private MatchingBodies() {}

    /** Returns the body of a status; of a success it is the first success, whatever its number. */
    static @Nullable SchemaNode response(Operation operation, Operation other, int status) {
        int own = other.successStatus().equals(Optional.of(status))
                ? operation.successStatus().orElse(status)
                : status;
        return node(operation, operation.responses().getOrDefault(own, Map.of()), "");
    }

    /** Returns the body of a request. */
    static @Nullable SchemaNode request(Operation operation, String mediaType) {
        return node(operation, operation.requestSchemas(), mediaType);
    }

    private static @Nullable SchemaNode node(Operation operation, Map<String, JsonNode> content, String mediaType) {
        @Nullable JsonNode schema = content.get(
                content.containsKey(mediaType)
                        ? mediaType
                        : BodyKind.preferred(content.keySet()).orElse(""));
        return schema == null ? null : operation.node().document().schemaNode("body", schema);
    }
}
