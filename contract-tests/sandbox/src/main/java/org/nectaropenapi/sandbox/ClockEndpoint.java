package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ServedPath;
import org.nectaropenapi.sandbox.http.WireResponse;
import org.nectaropenapi.sandbox.view.JsonNodes;

/**
 * Shows and moves the clock over HTTP, so that programs in any language can rehearse the passing of time. It needs a
 * key of the sandbox, and belongs neither to the API nor to its document.
 */
final class ClockEndpoint implements ServedPath {
    static final String PATH = "/_sandbox/clock";

    private static final String SPEED = "speed";
    private static final List<String> FIELDS = List.of(SPEED, "set", "advance");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettableClock clock;
    private final Set<String> keys;
    private final Runnable afterMove;

    ClockEndpoint(SettableClock clock, Set<String> keys, Runnable afterMove) {
        this.clock = clock;
        this.keys = keys;
        this.afterMove = afterMove;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public WireResponse serve(ApiRequest request) {
        return WireResponse.of(handle(request));
    }

    private HandlerResponse handle(ApiRequest request) {
        if (request.apiKey() == null || !keys.contains(request.apiKey())) {
            return HandlerResponse.problem(401, "The clock of the sandbox needs its API key.");
        }
        switch (request.method()) {
            case "GET":
                return shown();
            case "POST":
                try {
                    change(JSON.readTree(request.body()));
                } catch (IOException | DateTimeException | IllegalArgumentException e) {
                    return HandlerResponse.problem(
                            400,
                            "The body must be {\"advance\": \"P70D\"}, {\"set\": \"2027-01-31T09:00:00Z\"} or"
                                    + " {\"speed\": 3600}. " + e.getMessage());
                }
                afterMove.run();
                return shown();
            default:
                return HandlerResponse.problem(
                        405, "Method " + request.method() + " is not allowed here.", Map.of("Allow", "GET, POST"));
        }
    }

    private HandlerResponse shown() {
        return HandlerResponse.ok(
                JsonNodes.object().put("now", clock.instant().toString()).put(SPEED, clock.speed()));
    }

    private void change(JsonNode body) {
        Set<String> names = body.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        if (names.isEmpty() || !FIELDS.containsAll(names)) {
            throw new IllegalArgumentException("It has one or more of " + String.join(", ", FIELDS) + ".");
        }
        // The speed comes first: a clock that is set and stopped shows the time that it was set to.
        FIELDS.stream()
                .filter(names::contains)
                .forEach(name -> change(name, body.path(name).asText()));
    }

    private void change(String name, String value) {
        switch (name) {
            case SPEED -> clock.setSpeed(Double.parseDouble(value));
            case "set" -> clock.set(Instant.parse(value));
            default -> clock.set(later(value));
        }
    }

    /** Adds days, weeks and months by the calendar, and hours and less by their length. */
    private Instant later(String amount) {
        try {
            return clock.instant()
                    .atZone(ZoneOffset.UTC)
                    .plus(Period.parse(amount))
                    .toInstant();
        } catch (DateTimeParseException e) {
            return clock.instant().plus(Duration.parse(amount));
        }
    }
}
