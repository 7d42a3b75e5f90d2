package org.nectaropenapi.sandbox.misbehaviour;

import java.util.function.UnaryOperator;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Outgoing;

/** How a misbehaviour is done. */
sealed interface Effect {

    /** Changes a request or its answer. */
    @FunctionalInterface
    non-sealed interface OnCall extends Effect {
        Answer apply(Passage passage);
    }

    /**
     * Changes the bytes and headers of an answer. One that answers the same instance has found nothing to change.
     *
     * @param change the change
     */
    record OnWire(UnaryOperator<Outgoing> change) implements Effect {}

    /** Done where events are sent. */
    record OnEvent() implements Effect {}
}
