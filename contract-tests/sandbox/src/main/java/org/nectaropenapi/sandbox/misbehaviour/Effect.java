package org.nectaropenapi.sandbox.misbehaviour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.WireResponse;

/** The change that a misbehaviour makes. */
sealed interface Effect {

    /** Changes a request or its response. */
    @FunctionalInterface
    non-sealed interface OnRequest extends Effect {
        HandlerResponse apply(Invocation invocation);
    }

    /**
     * Changes the bytes and headers of a response.
     *
     * @param change returns the same instance when there is nothing to change
     */
    record OnWire(UnaryOperator<WireResponse> change) implements Effect {}

    /** Applied where events are sent. */
    record OnEvent() implements Effect {}

    /** Changes the responses that fit a condition. */
    static OnRequest onResponse(Predicate<HandlerResponse> condition, UnaryOperator<HandlerResponse> change) {
        return invocation -> {
            HandlerResponse response = invocation.proceed();
            return condition.test(response) ? change.apply(response) : invocation.unchanged(response);
        };
    }

    /** Changes a copy of a successful response's body. The change returns whether it found something to change. */
    static OnRequest onBody(BiPredicate<Invocation, JsonNode> change) {
        return invocation -> {
            HandlerResponse response = invocation.proceed();
            JsonNode body = hasBody(response) ? response.body().deepCopy() : null;
            return body != null && change.test(invocation, body)
                    ? response.withBody(body)
                    : invocation.unchanged(response);
        };
    }

    /** Returns whether a response is a success with a body. */
    static boolean hasBody(HandlerResponse response) {
        return response.isSuccess() && response.body() != null;
    }
}
