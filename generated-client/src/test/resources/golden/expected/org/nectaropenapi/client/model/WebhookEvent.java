package org.nectaropenapi.client.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * Payload of a webhook. Which class a payload is read into follows from its field <code>eventType</code>; a type that the document
 * does not know, or none, is read into {@link org.nectaropenapi.client.webhooks.UnknownEvent}, with nothing lost.
 */
public interface WebhookEvent {

    /**
     * Id of the connection or document that the event is about, not of the delivery.
     *
     * @return the id, null when the payload has none, or none that is a UUID
     */
    default @Nullable UUID id() {
        if (unknownFields().get("id") instanceof String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return null;
    }

    /**
     * What happened.
     *
     * @return the event type, null when the payload has none
     */
    default @Nullable OpenEnum eventType() {
        return unknownFields().get("eventType") instanceof String text ? OpenEnum.unlisted(text) : null;
    }

    /**
     * Fields of the payload that the document does not name.
     *
     * @return an unmodifiable map from JSON name to value
     */
    Map<String, @Nullable Object> unknownFields();

    /**
     * The event types that the document knows, each with the class of its payload.
     *
     * @return a new map
     */
    static Map<String, Class<? extends WebhookEvent>> payloadTypes() {
        Map<String, Class<? extends WebhookEvent>> types = new LinkedHashMap<>();
        types.put("thing.created", EventPayload.class);
        types.put("thing.validated", EventPayload.class);
        return types;
    }
}
