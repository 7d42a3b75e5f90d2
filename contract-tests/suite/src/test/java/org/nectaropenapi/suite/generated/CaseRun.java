package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.Operation;

/** Sends generated requests and reports the responses that contradict the document. */
final class CaseRun {
    /** A malformed id may have the status of an unknown one, see unknown-id-status in the open questions. */
    private static final Set<Integer> UNKNOWN_ID = Set.of(400, 403, 404);

    private final RawServiceApi api;
    private final Operation operation;

    CaseRun(RawServiceApi api, Operation operation) {
        this.api = api;
        this.operation = operation;
    }

    /** Sends all requests and returns one line for each unexpected response. */
    List<String> failures(List<GeneratedCase> cases) {
        return cases.stream()
                .flatMap(c -> failure(c).map(text -> c + ": " + text).stream())
                .toList();
    }

    private Optional<String> failure(GeneratedCase c) {
        Exchange exchange = api.send(c.template().to(api.target()));
        int status = exchange.status();
        if (status >= 500) {
            return Optional.of("failed with " + status + detail(exchange));
        }
        // Where the outcome is open, the service may accept a request that the document forbids.
        boolean open = OpenOutcomes.reason(c).isPresent();
        if (!open && !exchange.isValid()) {
            return Optional.of("returned " + status + ", which contradicts the document: "
                    + exchange.deviations().stream().map(Deviation::text).toList());
        }
        if (open) {
            return operation.responses().containsKey(status)
                    ? Optional.empty()
                    : Optional.of("returned " + status + ", which is not documented");
        }
        return c.isValid() ? accepted(exchange) : rejected(c, exchange);
    }

    private static Optional<String> accepted(Exchange exchange) {
        return exchange.status() < 300
                ? Optional.empty()
                : Optional.of("rejected with " + exchange.status() + detail(exchange));
    }

    private static Optional<String> rejected(GeneratedCase c, Exchange exchange) {
        int status = exchange.status();
        boolean expected = c.place().startsWith("path.") ? UNKNOWN_ID.contains(status) : status == 400;
        if (!expected) {
            return Optional.of("returned " + status + " instead of an error");
        }
        return exchange.responseBody()
                        .json()
                        .filter(body -> body.isObject() && !body.isEmpty())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("rejected without a body");
    }

    private static String detail(Exchange exchange) {
        return exchange.responseBody()
                .json()
                .map(body -> body.path("detail"))
                .filter(JsonNode::isTextual)
                .map(text -> ": " + text.textValue())
                .orElse("");
    }
}
