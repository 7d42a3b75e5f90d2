package org.nectaropenapi.harness.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;

/** Reads successful responses as the client of the service does. Safe for use by several threads. */
@FunctionalInterface
public interface ClientCheck {

    /** The check of a service without a client. */
    ClientCheck NONE = exchange -> Optional.empty();

    /**
     * Reads a response.
     *
     * @param exchange an exchange with an operation and a success
     * @return what of it the client cannot read, loses or invents, without any value; empty when nothing
     */
    Optional<String> fault(Exchange exchange);

    /** Returns the exchange with what the client does not read right among its deviations. */
    default Exchange checked(Exchange exchange) {
        if (exchange.operationId() == null || exchange.status() / 100 != 2) {
            return exchange;
        }
        return fault(exchange)
                .map(fault -> {
                    List<Deviation> deviations = new ArrayList<>(exchange.deviations());
                    deviations.add(new Deviation(
                            Side.RESPONSE,
                            DeviationKind.CLIENT,
                            exchange.operationId() + "." + exchange.status(),
                            "a body that the client reads without a loss",
                            fault));
                    return exchange.with(exchange.operationId(), deviations);
                })
                .orElse(exchange);
    }

    /**
     * Returns what the client does not read right although the response keeps the document: the fault is the client's,
     * or the document's. Where the response deviates, the fault belongs to that deviation.
     */
    static List<Deviation> contradictions(Exchange exchange) {
        List<Deviation> ofResponse = exchange.deviations().stream()
                .filter(deviation -> deviation.side() == Side.RESPONSE && !deviation.isAllowed())
                .toList();
        boolean keepsDocument = ofResponse.stream().allMatch(deviation -> deviation.kind() == DeviationKind.CLIENT);
        return keepsDocument ? ofResponse : List.of();
    }

    /** Returns what the client does not read right; empty when nothing. */
    static Optional<String> faultOf(Exchange exchange) {
        return exchange.deviations().stream()
                .filter(deviation -> deviation.kind() == DeviationKind.CLIENT)
                .map(Deviation::observed)
                .findFirst();
    }
}
