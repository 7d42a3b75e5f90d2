package org.nectaropenapi.sandbox.misbehaviour;

import java.util.Map;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Interceptor;
import org.nectaropenapi.sandbox.http.WireResponse;
import org.nectaropenapi.spec.model.Operation;

/** Applies the active misbehaviours to requests and responses, in the order in which they were started. */
public final class FaultInjector implements Interceptor {
    private final Misbehaviours misbehaviours;
    private final Map<Misbehaviour, Effect> effects;

    /**
     * Prepares the effects of all misbehaviours.
     *
     * @param misbehaviours the active misbehaviours
     * @param context what the effects need of the sandbox
     */
    public FaultInjector(Misbehaviours misbehaviours, EffectContext context) {
        this.misbehaviours = misbehaviours;
        this.effects = Effects.all(context);
    }

    @Override
    public HandlerResponse intercept(Operation operation, ApiRequest request, Chain chain) {
        Chain intercepted = chain;
        for (ActiveMisbehaviour active : misbehaviours.active()) {
            if (effects.get(active.misbehaviour()) instanceof Effect.OnRequest effect
                    && active.misbehaviour().appliesTo(operation)) {
                intercepted = intercept(active, effect, operation, intercepted);
            }
        }
        return intercepted.proceed(request);
    }

    @Override
    public WireResponse beforeSend(Operation operation, WireResponse response) {
        WireResponse changed = response;
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

    private static Chain intercept(
            ActiveMisbehaviour active, Effect.OnRequest effect, Operation operation, Chain inner) {
        return request -> {
            if (!active.claim(operation.id())) {
                return inner.proceed(request);
            }
            Invocation invocation = new Invocation(operation, request, inner, active.timesTriggered());
            HandlerResponse response = effect.apply(invocation);
            if (invocation.isUnchanged()) {
                active.release();
            }
            return response;
        };
    }
}
