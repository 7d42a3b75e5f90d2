package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nectaropenapi.sandbox.http.HandlerResponse;

/** Wrong statuses and wrong bodies of errors. */
final class StatusEffects {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String ELSEWHERE = "/v2.2/moved";

    private StatusEffects() {}

    static Map<Misbehaviour, Effect> of(EffectContext context) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        effects.put(STATUS_400, instead(400, Map::of));
        effects.put(STATUS_401, instead(401, Map::of));
        effects.put(STATUS_403, instead(403, Map::of));
        effects.put(STATUS_404, instead(404, Map::of));
        effects.put(STATUS_409, instead(409, Map::of));
        effects.put(STATUS_429, instead(429, Map::of));
        effects.put(STATUS_500, instead(500, Map::of));
        effects.put(STATUS_502, instead(502, Map::of));
        effects.put(STATUS_503, instead(503, Map::of));
        effects.put(STATUS_429_RETRY_AFTER_SECONDS, instead(429, StatusEffects::inSeconds));
        effects.put(STATUS_429_RETRY_AFTER_DATE, instead(429, () -> atDate(context.clock())));
        effects.put(STATUS_503_RETRY_AFTER_SECONDS, instead(503, StatusEffects::inSeconds));
        effects.put(STATUS_503_RETRY_AFTER_DATE, instead(503, () -> atDate(context.clock())));
        effects.put(REDIRECT_TO_OTHER_PATH, instead(302, () -> Map.of("Location", ELSEWHERE)));
        effects.put(PERMANENT_REDIRECT, instead(308, () -> Map.of("Location", ELSEWHERE)));
        effects.put(SUCCESS_STATUS_SWAPPED, (Effect.OnRequest) StatusEffects::swapped);
        effects.put(NOT_FOUND_AS_400, replaced(404, 400));
        effects.put(NOT_FOUND_AS_200, (Effect.OnRequest) StatusEffects::foundNothing);
        effects.put(FORBIDDEN_AS_404, replaced(403, 404));
        effects.put(UNAUTHORIZED_AS_403, replaced(401, 403));
        effects.put(BAD_REQUEST_AS_500, replaced(400, 500));
        effects.put(ERROR_WITHOUT_BODY, (Effect.OnRequest) StatusEffects::withoutBody);
        effects.put(ERROR_WITHOUT_DETAIL, (Effect.OnRequest) StatusEffects::withoutDetail);
        return effects;
    }

    private static Effect.OnRequest instead(int status, Supplier<Map<String, String>> headers) {
        return invocation -> HandlerResponse.problem(status, "The sandbox misbehaves as it was told.", headers.get());
    }

    private static Map<String, String> inSeconds() {
        return Map.of("Retry-After", String.valueOf(PAUSE.toSeconds()));
    }

    private static Map<String, String> atDate(Clock clock) {
        return Map.of(
                "Retry-After",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().plus(PAUSE).atZone(ZoneOffset.UTC)));
    }

    private static Effect.OnRequest replaced(int status, int wrong) {
        return invocation -> {
            HandlerResponse response = invocation.proceed();
            return response.status() == status
                    ? new HandlerResponse(wrong, response.body(), response.headers())
                    : invocation.unchanged(response);
        };
    }

    private static HandlerResponse swapped(Invocation invocation) {
        HandlerResponse response = invocation.proceed();
        return switch (response.status()) {
            case 200 -> new HandlerResponse(201, response.body(), response.headers());
            case 201 -> new HandlerResponse(200, response.body(), response.headers());
            case 204 -> new HandlerResponse(200, JsonNodeFactory.instance.objectNode(), response.headers());
            default -> invocation.unchanged(response);
        };
    }

    private static HandlerResponse foundNothing(Invocation invocation) {
        HandlerResponse response = invocation.proceed();
        return response.status() == 404
                ? HandlerResponse.ok(JsonNodeFactory.instance.objectNode())
                : invocation.unchanged(response);
    }

    private static HandlerResponse withoutBody(Invocation invocation) {
        HandlerResponse response = invocation.proceed();
        return response.status() >= 400
                ? new HandlerResponse(response.status(), null, response.headers())
                : invocation.unchanged(response);
    }

    private static HandlerResponse withoutDetail(Invocation invocation) {
        HandlerResponse response = invocation.proceed();
        if (response.status() >= 400 && response.body() instanceof ObjectNode body && body.has("detail")) {
            ObjectNode changed = body.deepCopy();
            JsonNode text = changed.remove("detail");
            return new HandlerResponse(response.status(), changed.set("message", text), response.headers());
        }
        return invocation.unchanged(response);
    }
}
