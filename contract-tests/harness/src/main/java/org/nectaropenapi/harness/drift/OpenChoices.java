package org.nectaropenapi.harness.drift;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Tells which deviations are choices that no page makes, and so are noted and fail nothing. */
final class OpenChoices {
    /** The choice which optional fields a response has. */
    static final String OF_FIELDS = "optional fields that no response had";

    private static final String OF_INVALID_REQUESTS = "rejection of invalid requests with status ";

    private static final String INFERRED = "inferred";

    /** Statuses by which a service denies that it has an operation. */
    private static final Set<Integer> NO_SUCH_OPERATION = Set.of(404, 405);

    private final Map<String, Operation> operations;
    private final ExchangeCheck check;

    OpenChoices(ApiDocument document) {
        operations = document.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        check = new ExchangeCheck(document);
    }

    /** Names the choice that a deviation of a response is; returns an empty text when the document has made it. */
    String of(Deviation deviation, Exchange exchange) {
        @Nullable Operation operation = operations.get(exchange.operationId());
        if (operation == null) {
            return "";
        }
        if (deviation.kind() == DeviationKind.UNDOCUMENTED_STATUS) {
            return ofStatus(operation, exchange);
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

    /** Tells whether a choice is the status of rejections that only a test of invalid requests brings about. */
    static boolean isOfInvalidRequests(String choice) {
        return choice.startsWith(OF_INVALID_REQUESTS);
    }

    private String ofStatus(Operation operation, Exchange exchange) {
        int status = exchange.status();
        if (NO_SUCH_OPERATION.contains(status)
                && operation.node().text("x-evidence").equals(INFERRED)) {
            return "path and method of " + operation.id();
        }
        if (status / 100 == 4 && !check.request(exchange).isEmpty()) {
            return OF_INVALID_REQUESTS + status;
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
