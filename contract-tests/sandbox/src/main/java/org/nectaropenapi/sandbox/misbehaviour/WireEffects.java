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

    static Map<Misbehaviour, Effect> of(EffectContext context) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        effects.put(SLOW_RESPONSE, new Effect.OnWire(response -> {
            context.sleeper().accept(SLOW);
            return response.withEnding(response.ending());
        }));
        effects.put(CUT_BODY, onBody(response -> response.withEnding(WireResponse.Ending.CUT_BODY)));
        effects.put(NO_RESPONSE, new Effect.OnWire(response -> response.withEnding(WireResponse.Ending.NO_RESPONSE)));
        effects.put(BAD_JSON, onBody(response -> response.withBody(withoutLastByte(response.body()))));
        effects.put(TEXT_AFTER_JSON, onBody(response -> response.withBody(withText(response.body()))));
        effects.put(
                EMPTY_SUCCESS, onBody(response -> response.status() < 300 ? response.withBody(new byte[0]) : response));
        effects.put(HTML_BODY, onBody(response -> response.withBody(PAGE.getBytes(StandardCharsets.UTF_8))));
        effects.put(WRONG_CONTENT_TYPE, onBody(response -> response.withContentType("text/plain")));
        effects.put(NO_CONTENT_TYPE, onBody(response -> response.withContentType(null)));
        return effects;
    }

    /** Changes responses that have a body. */
    private static Effect onBody(UnaryOperator<WireResponse> change) {
        return new Effect.OnWire(response -> response.body().length == 0 ? response : change.apply(response));
    }

    private static byte[] withoutLastByte(byte[] body) {
        return Arrays.copyOf(body, body.length - 1);
    }

    private static byte[] withText(byte[] body) {
        return (new String(body, StandardCharsets.UTF_8) + " OK").getBytes(StandardCharsets.UTF_8);
    }
}
