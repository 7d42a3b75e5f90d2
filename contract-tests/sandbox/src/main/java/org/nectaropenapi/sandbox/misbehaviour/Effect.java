package org.nectaropenapi.sandbox.misbehaviour;

import java.util.function.UnaryOperator;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.WireResponse;

/** How a misbehaviour is done. */
sealed interface Effect {

    /** Changes a request or its response. */
    @FunctionalInterface
    non-sealed interface OnRequest extends Effect {
        HandlerResponse apply(Invocation invocation);
    }

    /**
     * Changes the bytes and headers of an response. One that answers the same instance has found nothing to change.
     *
     * @param change the change
     */
    record OnWire(UnaryOperator<WireResponse> change) implements Effect {}

    /** Done where events are sent. */
    record OnEvent() implements Effect {}
}
