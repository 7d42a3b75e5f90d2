package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.OptionalCheck;

/** Wrong state: objects created, deleted, shown or accepted against the API's rules. */
final class StateEffects {
    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000004711";
    private static final String STATUS = "status";

    private StateEffects() {}

    static Map<Misbehaviour, Effect> of(EffectContext context) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(UpdateEffects.of(context));
        effects.put(DELETE_NOT_PERSISTED, (Effect.OnRequest) StateEffects::pretendToDelete);
        effects.put(CREATE_MAKES_DUPLICATE, (Effect.OnRequest) StateEffects::createTwice);
        effects.put(CREATE_RETURNS_OTHER_ID, Effect.onBody((invocation, body) -> replaceId(body)));
        effects.put(DUPLICATE_CONNECTION_ACCEPTED, waiving(OptionalCheck.ONE_CONNECTION_PER_LOGIN));
        effects.put(SITES_OF_CONNECTION_NOT_COUNTED, waiving(OptionalCheck.SITES_OF_A_CONNECTION));
        effects.put(UPLOAD_LIMITS_NOT_CHECKED, waiving(OptionalCheck.UPLOAD_LIMITS));
        effects.put(FOREIGN_OBJECT_VISIBLE, withOtherKeys(context.keys()));
        effects.put(KEY_NOT_CHECKED, withoutKey(context.keys()));
        effects.put(WRONG_PASSWORD_CONNECTED, onObjects(object -> become(object, "PASSWORD_INCORRECT", "CONNECTED")));
        effects.put(CONNECTION_STAYS_PENDING, onObjects(object -> become(object, "CONNECTED", "PENDING")));
        effects.put(REVOKED_INVITATION_ACTIVE, onObjects(object -> become(object, "REVOKED", "ACTIVE")));
        effects.put(JOB_NEVER_FINISHES, onObjects(StateEffects::unfinished));
        effects.put(JOB_DUPLICATE_NOT_DETECTED, onObjects(StateEffects::withoutDuplicates));
        effects.put(JOB_NON_UTILITY_NOT_NAMED, onObjects(object -> clear(object, "nonUtilityDocumentIds")));
        return effects;
    }

    /** Switches a check off. It triggers only when the check would have failed. */
    static Effect waiving(OptionalCheck check) {
        return (Effect.OnRequest) invocation -> {
            boolean[] waived = new boolean[1];
            HandlerResponse response = invocation.proceed(invocation.request().waiving(failing -> {
                waived[0] |= failing == check;
                return failing == check || invocation.request().waiver().test(failing);
            }));
            return waived[0] ? response : invocation.unchanged(response);
        };
    }

    private static HandlerResponse pretendToDelete(Invocation invocation) {
        HandlerResponse found = invocation.proceed(invocation.request().asGet());
        int success = invocation.operation().successStatus().orElse(204);
        return found.isSuccess() ? HandlerResponse.noContent().withStatus(success) : invocation.unchanged(found);
    }

    private static HandlerResponse createTwice(Invocation invocation) {
        HandlerResponse response = invocation.proceed();
        if (!response.isSuccess()) {
            return invocation.unchanged(response);
        }
        // The second connection has the same login.
        invocation.proceed(invocation.request().waiving(check -> check == OptionalCheck.ONE_CONNECTION_PER_LOGIN));
        return response;
    }

    private static boolean replaceId(JsonNode body) {
        return body.has("id") && ((ObjectNode) body).put("id", UNKNOWN_ID) != null;
    }

    private static Effect withOtherKeys(List<String> keys) {
        return (Effect.OnRequest) invocation -> {
            HandlerResponse response = invocation.proceed();
            if (response.status() != 403) {
                return invocation.unchanged(response);
            }
            return keys.stream()
                    .map(key -> invocation.proceed(invocation.request().withApiKey(key)))
                    .filter(other -> other.status() != 403)
                    .findFirst()
                    .orElseGet(() -> invocation.unchanged(response));
        };
    }

    private static Effect withoutKey(List<String> keys) {
        return (Effect.OnRequest) invocation -> {
            ApiRequest request = invocation.request();
            return request.apiKey() != null && keys.contains(request.apiKey())
                    ? invocation.unchanged(invocation.proceed())
                    : invocation.proceed(request.withApiKey(keys.get(0)));
        };
    }

    /** Changes every object in the body, however deep, for which the change finds something to do. */
    private static Effect onObjects(Predicate<ObjectNode> change) {
        return Effect.onBody((invocation, body) -> changeObjects(body, change));
    }

    private static boolean changeObjects(JsonNode node, Predicate<ObjectNode> change) {
        boolean changed = node instanceof ObjectNode object && change.test(object);
        for (JsonNode child : node) {
            changed |= changeObjects(child, change);
        }
        return changed;
    }

    private static boolean become(ObjectNode object, String from, String to) {
        if (!object.path(STATUS).asText().equals(from)) {
            return false;
        }
        object.put(STATUS, to);
        if (object.has("statusErrorDetail")) {
            object.putNull("statusErrorDetail");
        }
        return true;
    }

    private static boolean unfinished(ObjectNode job) {
        if (!job.has("parsedDocumentIds") || job.path(STATUS).asText().equals("PENDING")) {
            return false;
        }
        job.put(STATUS, "PENDING").putArray("parsedDocumentIds");
        // As in a job that is not completed: no number, and nothing in the lists.
        job.remove("duplicates");
        Stream.of("duplicateDocumentIds", "nonUtilityDocumentIds", "terminationReason")
                .filter(job::has)
                .forEach(job::putNull);
        return true;
    }

    private static boolean withoutDuplicates(ObjectNode job) {
        if (!(job.path("duplicateDocumentIds") instanceof ArrayNode duplicates) || duplicates.isEmpty()) {
            return false;
        }
        job.withArray("parsedDocumentIds").addAll(duplicates);
        job.put("duplicates", 0).putArray("duplicateDocumentIds");
        return true;
    }

    private static boolean clear(ObjectNode object, String field) {
        return !object.path(field).isEmpty() && object.putArray(field).isEmpty();
    }
}
