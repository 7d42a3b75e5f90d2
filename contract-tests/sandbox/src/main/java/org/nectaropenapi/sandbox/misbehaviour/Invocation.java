package org.nectaropenapi.sandbox.misbehaviour;

import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Interceptor;
import org.nectaropenapi.spec.model.Operation;

/** A request on its way to the operation, in the hands of a misbehaviour. */
final class Invocation {
    private final Operation operation;
    private final ApiRequest request;
    private final Interceptor.Service service;
    private final int turn;
    private boolean missed;

    Invocation(Operation operation, ApiRequest request, Interceptor.Service service, int turn) {
        this.operation = operation;
        this.request = request;
        this.service = service;
        this.turn = turn;
    }

    Operation operation() {
        return operation;
    }

    ApiRequest request() {
        return request;
    }

    /** How often the misbehaviour has struck, this time included. */
    int turn() {
        return turn;
    }

    HandlerResponse pass() {
        return pass(request);
    }

    HandlerResponse pass(ApiRequest changed) {
        return service.answer(changed);
    }

    /** Lets an answer go as it is: there was nothing to do wrong, and no strike is counted. */
    HandlerResponse untouched(HandlerResponse answer) {
        missed = true;
        return answer;
    }

    boolean hasMissed() {
        return missed;
    }
}
