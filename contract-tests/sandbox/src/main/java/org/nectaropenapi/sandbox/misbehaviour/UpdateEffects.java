package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Schemas;

/** Wrong updates. */
final class UpdateEffects {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Schemas schemas;

    private UpdateEffects(Schemas schemas) {
        this.schemas = schemas;
    }

    static Map<Misbehaviour, Effect> of(EffectContext context) {
        UpdateEffects effects = new UpdateEffects(context.schemas());
        return new EnumMap<>(Map.<Misbehaviour, Effect>of(
                PATCH_RESETS_UNTOUCHED, onBody(effects::clearUntouched),
                PATCH_IGNORES_NULL, onBody((operation, body) -> dropNulls(body)),
                UPDATE_NOT_PERSISTED, (Effect.OnRequest) UpdateEffects::updateAndForget));
    }

    private static Effect onBody(BiPredicate<Operation, ObjectNode> change) {
        return (Effect.OnRequest) invocation -> {
            ObjectNode body = body(invocation.request()).orElse(null);
            return body != null && change.test(invocation.operation(), body)
                    ? invocation.proceed(withBody(invocation.request(), body))
                    : invocation.unchanged(invocation.proceed());
        };
    }

    private boolean clearUntouched(Operation operation, ObjectNode body) {
        JsonNode schema = schemas.resolve(operation.requestSchema().orElseThrow());
        boolean changed = false;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            if (body.has(name)) {
                continue;
            }
            JsonNode own = schemas.resolve(property.getValue());
            if (own.path("nullable").asBoolean()) {
                body.putNull(name);
                changed = true;
            } else if (own.path("type").asText().equals("boolean")) {
                body.put(name, false);
                changed = true;
            }
        }
        return changed;
    }

    private static boolean dropNulls(ObjectNode body) {
        int before = body.size();
        body.properties().removeIf(property -> property.getValue().isNull());
        return body.size() < before;
    }

    /** Updates, then restores the former values. */
    private static HandlerResponse updateAndForget(Invocation invocation) {
        JsonNode before = invocation.proceed(invocation.request().asGet()).body();
        HandlerResponse response = invocation.proceed();
        Optional<ObjectNode> body = body(invocation.request());
        if (!response.isSuccess() || before == null || body.isEmpty()) {
            return invocation.unchanged(response);
        }
        ObjectNode former = MAPPER.createObjectNode();
        body.get().fieldNames().forEachRemaining(name -> {
            if (before.has(name)) {
                former.set(name, before.path(name));
            }
        });
        invocation.proceed(withBody(invocation.request(), former));
        return response;
    }

    private static Optional<ObjectNode> body(ApiRequest request) {
        try {
            return MAPPER.readTree(request.body()) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException e) {
            // The handler's own checks report invalid JSON.
            return Optional.empty();
        }
    }

    private static ApiRequest withBody(ApiRequest request, ObjectNode body) {
        return request.withBody(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
