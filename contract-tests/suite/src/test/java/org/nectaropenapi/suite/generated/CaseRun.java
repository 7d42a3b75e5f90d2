package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.Operation;

/** Sends generated requests and says where the service did not answer as the document has it. */
final class CaseRun {
    /** An id that cannot exist may be answered like one that does not, see unknown-id-status in the open questions. */
    private static final Set<Integer> NOT_THERE = Set.of(400, 403, 404);

    private final RawServiceApi api;
    private final Operation operation;

    CaseRun(RawServiceApi api, Operation operation) {
        this.api = api;
        this.operation = operation;
    }

    /** Sends all requests; answers one line for each that did not come out as it should. */
    List<String> failures(List<GeneratedCase> cases) {
        return cases.stream()
                .flatMap(c -> failure(c).map(text -> c + ": " + text).stream())
                .toList();
    }

    private Optional<String> failure(GeneratedCase c) {
        Exchange exchange = api.send(c.draft().to(api.target(), operation.method(), operation.path()));
        int status = exchange.status();
        if (status >= 500) {
            return Optional.of("failed with " + status + detail(exchange));
        }
        // A request that nobody knows the outcome of may be accepted although the document does not have it.
        boolean open = OpenOutcomes.reason(c).isPresent();
        if (!open && !exchange.isValid()) {
            return Optional.of("answered " + status + ", not as the document has it: "
                    + exchange.deviations().stream().map(Deviation::text).toList());
        }
        if (open) {
            return operation.responses().containsKey(status)
                    ? Optional.empty()
                    : Optional.of("answered " + status + ", which is not documented");
        }
        return c.isValid() ? accepted(exchange) : refused(c, exchange);
    }

    private static Optional<String> accepted(Exchange exchange) {
        return exchange.status() < 300
                ? Optional.empty()
                : Optional.of("refused with " + exchange.status() + detail(exchange));
    }

    private static Optional<String> refused(GeneratedCase c, Exchange exchange) {
        int status = exchange.status();
        boolean right = c.place().startsWith("path.") ? NOT_THERE.contains(status) : status == 400;
        if (!right) {
            return Optional.of("answered " + status + " instead of a refusal");
        }
        return exchange.responseBody()
                        .json()
                        .filter(body -> body.isObject() && !body.isEmpty())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("refused without a body");
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
