package org.nectaropenapi.sandbox.http;

import org.nectaropenapi.spec.model.Operation;

/**
 * Stands between the wire and the operations and may change what passes, on purpose. What comes out of it is not held
 * to the document.
 */
public interface Interceptor {

    /**
     * Answers a request, usually by passing it on.
     *
     * @param operation the operation it means
     * @param request the request
     * @param service answers a request as the document asks for; it may be called with another request, often or never
     * @return the answer
     */
    HandlerResponse around(Operation operation, ApiRequest request, Service service);

    /**
     * Changes what goes onto the wire.
     *
     * @param operation the operation that has answered
     * @param outgoing the answer
     * @return the same or another answer
     */
    WireResponse onWire(Operation operation, WireResponse outgoing);

    /** Answers requests as the document asks for. */
    @FunctionalInterface
    interface Service {

        /**
         * Answers a request.
         *
         * @param request the request
         * @return the answer
         */
        HandlerResponse answer(ApiRequest request);
    }
}
