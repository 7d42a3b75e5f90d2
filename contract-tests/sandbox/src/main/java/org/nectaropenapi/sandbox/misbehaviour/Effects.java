package org.nectaropenapi.sandbox.misbehaviour;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The effects of all misbehaviours. */
final class Effects {
    private Effects() {}

    static Map<Misbehaviour, Effect> all(EffectContext context) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        effects.putAll(StatusEffects.of(context));
        effects.putAll(WireEffects.of(context));
        effects.putAll(BodyEffects.of(context));
        effects.putAll(PagingEffects.ALL);
        effects.putAll(FilterEffects.ALL);
        effects.putAll(StateEffects.of(context));
        Arrays.stream(Misbehaviour.values())
                .filter(Misbehaviour::affectsWebhooks)
                .forEach(m -> effects.put(m, new Effect.OnEvent()));
        List<Misbehaviour> missing = Arrays.stream(Misbehaviour.values())
                .filter(m -> !effects.containsKey(m))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "There is no effect for " + missing + "; add one to the class of its category.");
        }
        return effects;
    }
}
