package org.nectaropenapi.harness.failure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;

/**
 * A fault of a service that made tests fail. Failures with equal causes are one thing.
 *
 * @param operation the operation, or method and path where the document has none
 * @param place the place in the document, such as {@code Order.name} or {@code getOrder.200}
 * @param rule what was expected there
 * @param seen what the service did instead; no value that differs from object to object
 * @param mayFollow whether it may follow from another cause of the same operation, which the report then names first
 */
public record FailureCause(String operation, String place, String rule, String seen, boolean mayFollow) {
    private static final Pattern PARAMETER = Pattern.compile("(?<=^\\w{1,80})\\.(?:path|query|header)\\.");

    /** Takes a cause that follows from no other. */
    public FailureCause(String operation, String place, String rule, String seen) {
        this(operation, place, rule, seen, false);
    }

    /** Returns the cause that is a deviation of an exchange from the document. */
    public static FailureCause of(Exchange exchange, Deviation deviation) {
        String kind = deviation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new FailureCause(
                operation(exchange),
                deviation.location(),
                kind + (deviation.expected().isEmpty() ? "" : ", expected " + deviation.expected()),
                deviation.observed(),
                deviation.kind() == DeviationKind.CLIENT);
    }

    /**
     * Returns the causes that are the deviations of an exchange. What the client misreads of a body that deviates
     * anyway is a consequence and no cause. A request that deviates is sent to be rejected, so that the cause is the
     * status of the response.
     */
    public static List<FailureCause> of(Exchange exchange) {
        List<Deviation> all = exchange.deviations().stream()
                .filter(deviation -> !deviation.isAllowed())
                .toList();
        List<Deviation> ofTheResponse = all.stream()
                .filter(deviation -> deviation.side() == Side.RESPONSE && deviation.kind() != DeviationKind.CLIENT)
                .toList();
        if (!ofTheResponse.isEmpty()) {
            return ofTheResponse.stream()
                    .map(deviation -> of(exchange, deviation))
                    .toList();
        }
        return all.stream()
                .map(deviation -> deviation.side() == Side.REQUEST && exchange.operationId() != null
                        ? notRejected(exchange, deviation)
                        : of(exchange, deviation))
                .distinct()
                .toList();
    }

    private static FailureCause notRejected(Exchange exchange, Deviation ofTheRequest) {
        FailureCause broken = of(exchange, ofTheRequest);
        return new FailureCause(
                broken.operation(),
                // Expectations name a parameter without the part of the request that it is in.
                PARAMETER.matcher(broken.place()).replaceFirst("."),
                "a rejection for the " + broken.rule(),
                "status " + exchange.status());
    }

    /** Returns the cause that is the status of an exchange. */
    public static FailureCause ofStatus(Exchange exchange, String expected) {
        String operation = operation(exchange);
        return new FailureCause(
                operation, operation + "." + exchange.status(), expected, "status " + exchange.status());
    }

    /**
     * Returns the cause that is an unmet expectation of a place. The report completes it from the message and the
     * exchanges of the test.
     */
    public static FailureCause unmet(String place, String reference) {
        return new FailureCause("", place, reference, "");
    }

    /** Names the operation of an exchange, or its method and path where the document has none. */
    public static String operation(Exchange exchange) {
        return Objects.requireNonNullElseGet(
                exchange.operationId(), () -> exchange.method() + " of a path that the document does not have");
    }

    /** Returns the cause as one that may follow from another. */
    public FailureCause thatMayFollow() {
        return new FailureCause(operation, place, rule, seen, true);
    }

    /** Returns the cause with other texts. */
    public FailureCause with(UnaryOperator<String> change) {
        return new FailureCause(operation, change.apply(place), change.apply(rule), change.apply(seen), mayFollow);
    }

    /** Returns the cause in one line. */
    public String text() {
        return (operation.isEmpty() ? "" : operation + ": ")
                + (place.isEmpty() || place.equals(operation) ? "" : place + ": ")
                + rule
                + (seen.isEmpty() ? "" : "; seen: " + seen);
    }
}
