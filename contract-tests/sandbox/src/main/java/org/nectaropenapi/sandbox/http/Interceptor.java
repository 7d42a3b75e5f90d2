package org.nectaropenapi.sandbox.http;

import org.nectaropenapi.spec.model.Operation;

/** Intercepts requests and responses to inject faults. Its results are not checked against the document. */
public interface Interceptor {

    /**
     * Handles a request, usually by passing it on.
     *
     * @param operation the operation that the request addresses
     * @param request the request
     * @param chain the rest of the way to the handler
     * @return the response
     */
    HandlerResponse intercept(Operation operation, ApiRequest request, Chain chain);

    /**
     * Changes a response before it is sent.
     *
     * @param operation the operation that was called
     * @param response the response
     * @return the same or another response
     */
    WireResponse beforeSend(Operation operation, WireResponse response);

    /** The rest of the way to the handler. It may be taken with another request, repeatedly or never. */
    @FunctionalInterface
    interface Chain {

        /**
         * Passes a request on.
         *
         * @param request the request
         * @return the response
         */
        HandlerResponse proceed(ApiRequest request);
    }
}
