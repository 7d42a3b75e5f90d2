package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.OptionalCheck;

/** Wrong state: what is made, forgotten, shown or kept against the rules. */
final class StateEffects {
    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000004711";
    private static final String STATUS = "status";

    private StateEffects() {}

    static Map<Misbehaviour, Effect> of(EffectContext surroundings) {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(UpdateEffects.of(surroundings));
        effects.put(DELETE_NOT_PERSISTED, (Effect.OnCall) StateEffects::pretendToDelete);
        effects.put(CREATE_MAKES_DUPLICATE, (Effect.OnCall) StateEffects::createTwice);
        effects.put(CREATE_ANSWERS_OTHER_ID, (Effect.OnCall) StateEffects::answerOtherId);
        effects.put(DUPLICATE_CONNECTION_ACCEPTED, waiving(OptionalCheck.ONE_CONNECTION_PER_LOGIN));
        effects.put(SITES_OF_CONNECTION_NOT_COUNTED, waiving(OptionalCheck.SITES_OF_A_CONNECTION));
        effects.put(UPLOAD_LIMITS_NOT_CHECKED, waiving(OptionalCheck.UPLOAD_LIMITS));
        effects.put(FOREIGN_OBJECT_VISIBLE, withOtherKeys(surroundings.keys()));
        effects.put(KEY_NOT_CHECKED, withoutKey(surroundings.keys()));
        effects.put(WRONG_PASSWORD_CONNECTED, onObjects(object -> become(object, "PASSWORD_INCORRECT", "CONNECTED")));
        effects.put(CONNECTION_STAYS_PENDING, onObjects(object -> become(object, "CONNECTED", "PENDING")));
        effects.put(REVOKED_INVITATION_ACTIVE, onObjects(object -> become(object, "REVOKED", "ACTIVE")));
        effects.put(JOB_NEVER_FINISHES, onObjects(StateEffects::unfinished));
        effects.put(JOB_DUPLICATE_NOT_DETECTED, onObjects(StateEffects::withoutDuplicates));
        effects.put(JOB_NON_UTILITY_NOT_NAMED, onObjects(object -> clear(object, "nonUtilityDocumentIds")));
        return effects;
    }

    /** Puts a rule out of force; it counts as a strike when the rule would have come to bear. */
    static Effect waiving(OptionalCheck rule) {
        return (Effect.OnCall) passage -> {
            boolean[] asked = new boolean[1];
            HandlerResponse answer = passage.pass(passage.request().waiving(asking -> {
                asked[0] |= asking == rule;
                return asking == rule || passage.request().waiver().test(asking);
            }));
            return asked[0] ? answer : passage.untouched(answer);
        };
    }

    private static HandlerResponse pretendToDelete(Invocation passage) {
        HandlerResponse found = passage.pass(passage.request().asGet());
        return found.status() == 200 ? HandlerResponse.noContent() : passage.untouched(found);
    }

    private static HandlerResponse createTwice(Invocation passage) {
        HandlerResponse answer = passage.pass();
        if (answer.status() != 201) {
            return passage.untouched(answer);
        }
        // The twin of a connection has the same login.
        passage.pass(passage.request().waiving(rule -> rule == OptionalCheck.ONE_CONNECTION_PER_LOGIN));
        return answer;
    }

    private static HandlerResponse answerOtherId(Invocation passage) {
        HandlerResponse answer = passage.pass();
        if (answer.status() == 201 && answer.body() instanceof ObjectNode body && body.has("id")) {
            return new HandlerResponse(201, body.deepCopy().put("id", UNKNOWN_ID), answer.headers());
        }
        return passage.untouched(answer);
    }

    private static Effect withOtherKeys(List<String> keys) {
        return (Effect.OnCall) passage -> {
            HandlerResponse answer = passage.pass();
            if (answer.status() != 403) {
                return passage.untouched(answer);
            }
            return keys.stream()
                    .map(key -> passage.pass(passage.request().withApiKey(key)))
                    .filter(other -> other.status() != 403)
                    .findFirst()
                    .orElseGet(() -> passage.untouched(answer));
        };
    }

    private static Effect withoutKey(List<String> keys) {
        return (Effect.OnCall) passage -> {
            ApiRequest request = passage.request();
            return request.apiKey() != null && keys.contains(request.apiKey())
                    ? passage.untouched(passage.pass())
                    : passage.pass(request.withApiKey(keys.get(0)));
        };
    }

    /** Changes every object of a successful answer for which the change finds something to do. */
    private static Effect onObjects(Predicate<ObjectNode> change) {
        return (Effect.OnCall) passage -> {
            HandlerResponse answer = passage.pass();
            if (answer.body() == null || answer.status() >= 300) {
                return passage.untouched(answer);
            }
            JsonNode copy = answer.body().deepCopy();
            return changed(copy, change)
                    ? new HandlerResponse(answer.status(), copy, answer.headers())
                    : passage.untouched(answer);
        };
    }

    private static boolean changed(JsonNode node, Predicate<ObjectNode> change) {
        boolean changed = node instanceof ObjectNode object && change.test(object);
        for (JsonNode child : node) {
            changed |= changed(child, change);
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
        job.put(STATUS, "PENDING");
        job.putArray("parsedDocumentIds");
        job.putNull("duplicates")
                .putNull("duplicateDocumentIds")
                .putNull("nonUtilityDocumentIds")
                .putNull("terminationReason");
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
        if (object.path(field).isEmpty()) {
            return false;
        }
        object.putArray(field);
        return true;
    }
}
