package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.expect.ExpectationSource;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.OpenPaths;

/** Sends generated requests, and expects of the responses what the document says of such requests. */
final class CaseRun {
    private static final Set<Integer> NO_SUCH_ID = Set.of(400, 403, 404);

    private final RawServiceApi api;
    private final Operation operation;
    private final CaseSources sources;
    private final Map<ExpectationSource, Unmet> unmet = new LinkedHashMap<>();
    private boolean accepted;

    /**
     * Responses that were expected otherwise for the same reason.
     *
     * @param expectation the expectation
     * @param cases one line for each
     * @param causes what is unexpected of each
     */
    private record Unmet(Expectation expectation, List<String> cases, Set<FailureCause> causes) {}

    CaseRun(RawServiceApi api, Operation operation) {
        this.api = api;
        this.operation = operation;
        this.sources = new CaseSources(api, operation);
    }

    /** Sends all requests. Fails with every unexpected response of the same source, those that are notes first. */
    void check(List<GeneratedCase> cases) {
        cases.forEach(this::send);
        unmet.values().stream()
                .sorted(Comparator.comparing(one -> one.expectation().source().isDocumented()))
                .forEach(one -> one.expectation()
                        .unmet(
                                "unexpected responses of " + operation.id() + ":\n  "
                                        + String.join("\n  ", one.cases()),
                                List.copyOf(one.causes())));
    }

    /** Tells whether the service has accepted a request that the document forbids. */
    boolean hasAcceptedInvalid() {
        return accepted;
    }

    private void send(GeneratedCase c) {
        Exchange exchange = api.send(c.template().to(api.target()));
        int status = exchange.status();
        boolean isSuccess = status / 100 == 2;
        accepted |= isSuccess && !c.isValid();
        boolean isOpen = OpenOutcomes.question(c).isPresent();
        Expectation source = sources.of(c);
        // Elsewhere than on the sandbox it is drift, which the reports list by themselves.
        if (api.target() instanceof EmbeddedSandbox && !isOpen && !exchange.isValid()) {
            unexpected(
                    api.shape(operation.id()),
                    c,
                    FailureCause.of(exchange),
                    "returned " + status + ", which contradicts the document: "
                            + exchange.deviations().stream()
                                    .map(Deviation::text)
                                    .toList());
        } else if (isOpen) {
            if (status >= 500 || !operation.responses().containsKey(status)) {
                unexpected(source, c, exchange, "returned " + status + ", which is not documented");
            }
        } else if (c.isValid()) {
            if (!isSuccess) {
                Expectation expected = OpenPaths.absence(operation, status)
                        .map(api::assumption)
                        .orElse(source);
                unexpected(expected, c, exchange, "rejected with " + status + detail(exchange));
            }
        } else if (status / 100 == 4) {
            rejected(source, c, exchange);
        } else {
            unexpected(source, c, exchange, "returned " + status + " instead of an error" + detail(exchange));
        }
    }

    private void rejected(Expectation source, GeneratedCase c, Exchange exchange) {
        int status = exchange.status();
        if (c.place().startsWith("path.")) {
            if (!NO_SUCH_ID.contains(status)) {
                String question = c.rule() == ValueRule.UNKNOWN ? "unknown-id-status" : "malformed-id-status";
                unexpected(api.assumption(question), c, exchange, "rejected with " + status);
            }
        } else if (status != 400) {
            Expectation exact = api.fact(operation.id() + ".400");
            unexpected(source.source().isDocumented() ? exact : source, c, exchange, "rejected with " + status);
        }
        boolean hasBody = exchange.responseBody()
                .json()
                .filter(body -> body.isObject() && !body.isEmpty())
                .isPresent();
        if (!hasBody) {
            String question = status == 400 ? "error-body-validation" : "error-body-401-403-404";
            unexpected(api.assumption(question), c, exchange, "rejected with " + status + " and without a body");
        }
    }

    /** Notes a response whose status, or lack of a body, is not what the source makes the suite expect. */
    private void unexpected(Expectation source, GeneratedCase c, Exchange exchange, String text) {
        String reference = source.source().reference();
        FailureCause cause = new FailureCause(
                operation.id(),
                source.source().name(),
                (c.isValid() ? "success" : "rejection") + " of generated requests"
                        + (reference.isEmpty() ? "" : " (" + reference + ")"),
                "status " + exchange.status());
        unexpected(source, c, List.of(cause), text);
    }

    private void unexpected(Expectation source, GeneratedCase c, List<FailureCause> causes, String text) {
        Unmet one = unmet.computeIfAbsent(
                source.source(), key -> new Unmet(source, new ArrayList<>(), new LinkedHashSet<>()));
        one.cases().add(c + ": " + text);
        one.causes().addAll(causes);
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
