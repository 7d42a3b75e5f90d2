package org.nectaropenapi.sandbox.misbehaviour;

import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Interceptor;
import org.nectaropenapi.spec.model.Operation;

/** A request that a misbehaviour has intercepted. */
final class Invocation {
    private final Operation operation;
    private final ApiRequest request;
    private final Interceptor.Chain chain;
    private final int count;
    private boolean unchanged;

    Invocation(Operation operation, ApiRequest request, Interceptor.Chain chain, int count) {
        this.operation = operation;
        this.request = request;
        this.chain = chain;
        this.count = count;
    }

    Operation operation() {
        return operation;
    }

    ApiRequest request() {
        return request;
    }

    /** Returns how often the misbehaviour has triggered, this time included. */
    int count() {
        return count;
    }

    HandlerResponse proceed() {
        return proceed(request);
    }

    HandlerResponse proceed(ApiRequest changed) {
        return chain.proceed(changed);
    }

    /** Returns the response as it is; the misbehaviour found nothing to change and is not counted. */
    HandlerResponse unchanged(HandlerResponse response) {
        unchanged = true;
        return response;
    }

    boolean isUnchanged() {
        return unchanged;
    }
}
