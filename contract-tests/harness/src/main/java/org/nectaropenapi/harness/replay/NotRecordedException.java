package org.nectaropenapi.harness.replay;

import org.nectaropenapi.harness.exchange.Exchange;

/** A request for which the recording has no response. */
final class NotRecordedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotRecordedException(Exchange request, int recorded) {
        super("The recording has no response for " + request.method() + " " + request.path()
                + (request.query().isEmpty()
                        ? ""
                        : " with a query of " + request.query().size() + " parameters")
                + " of " + request.test() + ", of which it has " + recorded
                + " exchanges. The test or its order has changed since: record the run anew with -Dcontract.record.");
    }
}
