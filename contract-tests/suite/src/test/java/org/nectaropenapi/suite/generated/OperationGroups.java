package org.nectaropenapi.suite.generated;

import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * The operations of a document by their effect.
 *
 * @param document the document
 */
record OperationGroups(ApiDocument document) {

    Stream<Operation> reads() {
        return document.operations().stream().filter(OperationGroups::isRead);
    }

    /** Returns the operations that change something, without deletions, after which no further request makes sense. */
    Stream<Operation> writes() {
        return document.operations().stream()
                .filter(operation -> !isRead(operation) && !operation.method().equals("DELETE"));
    }

    Stream<Operation> deletions() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("DELETE"));
    }

    /** Tells whether an operation is about the team of the key, whose members no test can restore. */
    static boolean ofTheTeam(Operation operation) {
        return operation.tag().equals("Team");
    }

    /** Tells whether an operation changes nothing. Magic links are created by GET; some POSTs only read. */
    private static boolean isRead(Operation operation) {
        return operation.node().flag("x-idempotent")
                || operation.method().equals("GET") && !operation.id().startsWith("create");
    }
}
