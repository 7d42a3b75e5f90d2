package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nectaropenapi.sandbox.http.HandlerResponse;

/** Wrong statuses and wrong bodies of errors. */
final class StatusEffects {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Map<String, String> RETRY_AFTER_SECONDS = Map.of("Retry-After", "" + PAUSE.toSeconds());
    private static final Map<String, String> OTHER_LOCATION = Map.of("Location", "/moved");

    private StatusEffects() {}

    static Map<Misbehaviour, Effect> of(EffectContext context) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        effects.put(STATUS_400, respond(400, Map::of));
        effects.put(STATUS_401, respond(401, Map::of));
        effects.put(STATUS_403, respond(403, Map::of));
        effects.put(STATUS_404, respond(404, Map::of));
        effects.put(STATUS_409, respond(409, Map::of));
        effects.put(STATUS_429, respond(429, Map::of));
        effects.put(STATUS_500, respond(500, Map::of));
        effects.put(STATUS_502, respond(502, Map::of));
        effects.put(STATUS_503, respond(503, Map::of));
        effects.put(STATUS_429_RETRY_AFTER_SECONDS, respond(429, () -> RETRY_AFTER_SECONDS));
        effects.put(STATUS_429_RETRY_AFTER_DATE, respond(429, () -> retryAfterDate(context.clock())));
        effects.put(STATUS_503_RETRY_AFTER_SECONDS, respond(503, () -> RETRY_AFTER_SECONDS));
        effects.put(STATUS_503_RETRY_AFTER_DATE, respond(503, () -> retryAfterDate(context.clock())));
        effects.put(REDIRECT_TO_OTHER_PATH, respond(302, () -> OTHER_LOCATION));
        effects.put(PERMANENT_REDIRECT, respond(308, () -> OTHER_LOCATION));
        effects.put(SUCCESS_STATUS_SWAPPED, Effect.onResponse(HandlerResponse::isSuccess, StatusEffects::swapped));
        effects.put(NOT_FOUND_AS_400, replace(404, 400));
        effects.put(
                NOT_FOUND_AS_200, Effect.onResponse(r -> r.status() == 404, r -> HandlerResponse.ok(emptyObject())));
        effects.put(FORBIDDEN_AS_404, replace(403, 404));
        effects.put(UNAUTHORIZED_AS_403, replace(401, 403));
        effects.put(BAD_REQUEST_AS_500, replace(400, 500));
        effects.put(ERROR_WITHOUT_BODY, Effect.onResponse(r -> r.status() >= 400, r -> r.withBody(null)));
        effects.put(ERROR_WITHOUT_DETAIL, Effect.onResponse(StatusEffects::hasDetail, StatusEffects::renameDetail));
        return effects;
    }

    private static Effect respond(int status, Supplier<Map<String, String>> headers) {
        return (Effect.OnRequest)
                invocation -> HandlerResponse.problem(status, "The sandbox misbehaves on request.", headers.get());
    }

    private static Map<String, String> retryAfterDate(Clock clock) {
        ZonedDateTime date = clock.instant().plus(PAUSE).atZone(ZoneOffset.UTC);
        return Map.of("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
    }

    private static Effect replace(int status, int wrong) {
        return Effect.onResponse(response -> response.status() == status, response -> response.withStatus(wrong));
    }

    private static HandlerResponse swapped(HandlerResponse response) {
        return switch (response.status()) {
            case 200 -> response.withStatus(201);
            case 204 -> response.withStatus(200).withBody(emptyObject());
            default -> response.withStatus(200);
        };
    }

    private static boolean hasDetail(HandlerResponse response) {
        return response.status() >= 400
                && response.body() != null
                && response.body().has("detail");
    }

    private static HandlerResponse renameDetail(HandlerResponse response) {
        return response.withBody(emptyObject().set("message", response.body().path("detail")));
    }

    private static ObjectNode emptyObject() {
        return JsonNodeFactory.instance.objectNode();
    }
}
