package org.nectaropenapi.harness.api;

import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.RawRequest;

/** The way to the service for tests that make too many requests for REST Assured. */
public interface RawServiceApi extends ServiceApi {

    /** Sends a request as it is; 429 is waited for. Its disagreements with the document are in the exchange. */
    Exchange send(RawRequest request);
}
