package org.nectaropenapi.sandbox.misbehaviour;

import java.util.function.UnaryOperator;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.WireResponse;

/** How a misbehaviour is done. */
sealed interface Effect {

    /** Changes a request or its answer. */
    @FunctionalInterface
    non-sealed interface OnCall extends Effect {
        HandlerResponse apply(Invocation passage);
    }

    /**
     * Changes the bytes and headers of an answer. One that answers the same instance has found nothing to change.
     *
     * @param change the change
     */
    record OnWire(UnaryOperator<WireResponse> change) implements Effect {}

    /** Done where events are sent. */
    record OnEvent() implements Effect {}
}
