package org.nectaropenapi.sandbox.misbehaviour;

import java.util.Map;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Interceptor;
import org.nectaropenapi.sandbox.http.WireResponse;
import org.nectaropenapi.spec.model.Operation;

/** Applies the active misbehaviours to what passes, in the order in which they were started. */
public final class FaultInjector implements Interceptor {
    private final Misbehaviours misbehaviours;
    private final Map<Misbehaviour, Effect> effects;

    /**
     * Watches over the wire.
     *
     * @param misbehaviours what to do wrong
     * @param surroundings what doing wrong takes
     */
    public FaultInjector(Misbehaviours misbehaviours, EffectContext surroundings) {
        this.misbehaviours = misbehaviours;
        this.effects = Effects.all(surroundings);
    }

    @Override
    public HandlerResponse around(Operation operation, ApiRequest request, Service service) {
        Service surrounded = service;
        for (ActiveMisbehaviour active : misbehaviours.active()) {
            if (effects.get(active.misbehaviour()) instanceof Effect.OnCall effect
                    && active.misbehaviour().appliesTo(operation)) {
                surrounded = surround(active, effect, operation, surrounded);
            }
        }
        return surrounded.answer(request);
    }

    @Override
    public WireResponse onWire(Operation operation, WireResponse outgoing) {
        WireResponse changed = outgoing;
        for (ActiveMisbehaviour active : misbehaviours.active()) {
            if (effects.get(active.misbehaviour()) instanceof Effect.OnWire effect
                    && active.misbehaviour().appliesTo(operation)
                    && active.claim(operation.id())) {
                WireResponse before = changed;
                changed = effect.change().apply(before);
                if (changed == before) {
                    active.release();
                }
            }
        }
        return changed;
    }

    private static Service surround(
            ActiveMisbehaviour active, Effect.OnCall effect, Operation operation, Service inner) {
        return request -> {
            if (!active.claim(operation.id())) {
                return inner.answer(request);
            }
            Invocation passage = new Invocation(operation, request, inner, active.strikes());
            HandlerResponse answer = effect.apply(passage);
            if (passage.hasMissed()) {
                active.release();
            }
            return answer;
        };
    }
}
