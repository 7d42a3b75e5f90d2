package org.nectaropenapi.harness.drift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Tells which deviations are choices that no page makes, and so are noted and fail nothing. */
final class OpenChoices {
    private static final String INFERRED = "inferred";

    /** Statuses by which a service denies that it has an operation. */
    private static final Set<Integer> NO_SUCH_OPERATION = Set.of(404, 405);

    private final Map<String, Operation> operations;

    OpenChoices(ApiDocument document) {
        operations = document.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** Names the choice that a deviation of a response is; returns an empty text when the document has made it. */
    String of(Deviation deviation, Exchange exchange) {
        @Nullable Operation operation = operations.get(exchange.operationId());
        if (operation == null) {
            return "";
        }
        if (deviation.kind() == DeviationKind.UNDOCUMENTED_STATUS) {
            return ofStatus(operation, exchange.status());
        }
        if (exchange.status() >= 400) {
            return "bodies of responses with status " + exchange.status();
        }
        boolean isBareArray = deviation.kind() == DeviationKind.TYPE
                && deviation.location().equals(operation.id() + "." + exchange.status())
                && deviation.observed().equals("array")
                && body(operation, exchange.status()).has("x-bare-array");
        return isBareArray ? "envelope or bare array of " + operation.id() : "";
    }

    private static String ofStatus(Operation operation, int status) {
        if (NO_SUCH_OPERATION.contains(status)
                && operation.node().text("x-evidence").equals(INFERRED)) {
            return "path and method of " + operation.id();
        }
        List<Integer> successes = operation.successStatuses();
        boolean isOpen = status / 100 == 2
                && !successes.isEmpty()
                && successes.stream().allMatch(success -> operation
                        .node()
                        .at("x-status-evidence", String.valueOf(success))
                        .text()
                        .equals(INFERRED));
        return isOpen ? "success status of " + operation.id() : "";
    }

    private static DocumentNode body(Operation operation, int status) {
        return operation
                .response(status)
                .at("content", "application/json", "schema")
                .resolve();
    }
}
