package org.nectaropenapi.harness.replay;

import org.nectaropenapi.harness.exchange.Exchange;

/** A request that the recording has no answer for. */
final class NotRecordedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotRecordedException(Exchange asked, int recorded) {
        super("The recording has no answer for " + asked.method() + " " + asked.path()
                + (asked.query().isEmpty()
                        ? ""
                        : " with a query of " + asked.query().size() + " parameters")
                + " of " + asked.test() + ", of which it has " + recorded
                + " exchanges. The test or its order has changed since: record the run anew with -Dcontract.record.");
    }
}
