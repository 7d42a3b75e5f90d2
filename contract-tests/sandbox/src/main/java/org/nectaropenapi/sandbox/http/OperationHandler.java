package org.nectaropenapi.sandbox.http;

/** Does what one operation of the document describes. */
@FunctionalInterface
public interface OperationHandler {

    /**
     * Answers a call.
     *
     * @param call the checked request
     * @return the answer; it is checked against the document afterwards
     * @throws Problem for the documented errors
     */
    HandlerResponse handle(ValidatedRequest call);
}
