package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nectaropenapi.sandbox.http.WireResponse;

/** Wrong bytes, wrong headers, broken connections. */
final class WireEffects {
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Please log in</title></head></html>";

    private WireEffects() {}

    static Map<Misbehaviour, Effect> of(EffectContext surroundings) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        effects.put(SLOW_ANSWER, new Effect.OnWire(outgoing -> {
            surroundings.sleeper().accept(SLOW);
            return outgoing.withEnding(outgoing.ending());
        }));
        effects.put(CUT_BODY, onBody(outgoing -> outgoing.withEnding(WireResponse.Ending.CUT_BODY)));
        effects.put(NO_ANSWER, new Effect.OnWire(outgoing -> outgoing.withEnding(WireResponse.Ending.NO_ANSWER)));
        effects.put(
                BAD_JSON,
                onBody(outgoing -> outgoing.withBody(Arrays.copyOf(outgoing.body(), outgoing.body().length - 1))));
        effects.put(
                TEXT_BEHIND_JSON,
                onBody(outgoing -> outgoing.withBody((new String(outgoing.body(), StandardCharsets.UTF_8) + " OK")
                        .getBytes(StandardCharsets.UTF_8))));
        effects.put(
                EMPTY_SUCCESS, onBody(outgoing -> outgoing.status() < 300 ? outgoing.withBody(new byte[0]) : outgoing));
        effects.put(HTML_BODY, onBody(outgoing -> outgoing.withBody(PAGE.getBytes(StandardCharsets.UTF_8))));
        effects.put(WRONG_CONTENT_TYPE, onBody(outgoing -> outgoing.withContentType("text/plain")));
        effects.put(NO_CONTENT_TYPE, onBody(outgoing -> outgoing.withContentType(null)));
        return effects;
    }

    /** Leaves answers without a body alone. */
    private static Effect onBody(UnaryOperator<WireResponse> change) {
        return new Effect.OnWire(outgoing -> outgoing.body().length == 0 ? outgoing : change.apply(outgoing));
    }
}
