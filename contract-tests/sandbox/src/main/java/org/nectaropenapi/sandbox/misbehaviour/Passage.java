package org.nectaropenapi.sandbox.misbehaviour;

import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.Interference;
import org.nectaropenapi.spec.model.Operation;

/** A request on its way to the operation, in the hands of a misbehaviour. */
final class Passage {
    private final Operation operation;
    private final ApiRequest request;
    private final Interference.Service service;
    private final int turn;
    private boolean missed;

    Passage(Operation operation, ApiRequest request, Interference.Service service, int turn) {
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

    Answer pass() {
        return pass(request);
    }

    Answer pass(ApiRequest changed) {
        return service.answer(changed);
    }

    /** Lets an answer go as it is: there was nothing to do wrong, and no strike is counted. */
    Answer untouched(Answer answer) {
        missed = true;
        return answer;
    }

    boolean hasMissed() {
        return missed;
    }
}
