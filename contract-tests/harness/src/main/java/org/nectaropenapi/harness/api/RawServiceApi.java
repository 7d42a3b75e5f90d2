package org.nectaropenapi.harness.api;

import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.RawRequest;

/** Sends requests without REST Assured, for tests that make very many. */
public interface RawServiceApi extends ServiceApi {

    /** Sends a request as it is and waits while the service throttles. Deviations are in the exchange. */
    Exchange send(RawRequest request);
}
