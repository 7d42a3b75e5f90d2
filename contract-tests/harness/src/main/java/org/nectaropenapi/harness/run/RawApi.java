package org.nectaropenapi.harness.run;

import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Request;

/** The way to the service for tests that make too many requests for REST Assured. */
public interface RawApi extends Api {

    /** Sends a request as it is; 429 is waited for. Its disagreements with the document are in the exchange. */
    Exchange send(Request request);
}
