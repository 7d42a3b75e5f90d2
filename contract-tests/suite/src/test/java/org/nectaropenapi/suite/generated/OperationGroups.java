package org.nectaropenapi.suite.generated;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * The operations of a document by what they do.
 *
 * @param document the document
 * @param idempotent ids of the operations that change nothing although their method could
 */
record OperationGroups(ApiDocument document, Set<String> idempotent) {

    static OperationGroups of(ApiDocument document) {
        return new OperationGroups(
                document,
                StreamSupport.stream(document.tree().path("paths").spliterator(), false)
                        .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                        .filter(operation -> operation.path("x-idempotent").asBoolean(false))
                        .map(operation -> operation.path("operationId").asText())
                        .collect(Collectors.toSet()));
    }

    Stream<Operation> reads() {
        return document.operations().stream().filter(this::isRead);
    }

    /** What changes something, without the deletion, which leaves nothing to try the next request on. */
    Stream<Operation> writes() {
        return document.operations().stream()
                .filter(operation -> !isRead(operation) && !operation.method().equals("DELETE"));
    }

    Stream<Operation> deletions() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("DELETE"));
    }

    /** Magic links are made by GET. */
    private boolean isRead(Operation operation) {
        return idempotent.contains(operation.id())
                || operation.method().equals("GET") && !operation.id().startsWith("create");
    }
}
