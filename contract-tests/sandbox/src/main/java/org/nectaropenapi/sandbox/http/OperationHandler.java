package org.nectaropenapi.sandbox.http;

/** Implements one operation of the document. */
@FunctionalInterface
public interface OperationHandler {

    /**
     * Handles a request.
     *
     * @param request the validated request
     * @return the response, which is then checked against the document
     * @throws Problem for the documented errors
     */
    HandlerResponse handle(ValidatedRequest request);
}
