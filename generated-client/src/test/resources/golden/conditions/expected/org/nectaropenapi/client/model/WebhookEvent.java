package org.nectaropenapi.client.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.OpenEnum;

/**
 * The payload of a webhook. The field <code>eventType</code> decides which class a payload is read into. A payload of a type that the
 * document does not know, or of none, is read into {@link org.nectaropenapi.client.webhooks.UnknownEvent}, with nothing lost.
 */
public interface WebhookEvent {

    /**
     * Id of the connection or document that the event is about, not of the delivery.
     *
     * @return null when the payload has no id, or one that is not a UUID
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
     * Type of the event.
     *
     * @return null when the payload has none
     */
    default @Nullable OpenEnum eventType() {
        return unknownFields().get("eventType") instanceof String text ? OpenEnum.unlisted(text) : null;
    }

    /** Returns the fields that the document does not name, by their JSON names, in an unmodifiable map. */
    Map<String, @Nullable Object> unknownFields();

    /** Returns the event types that the document knows, each with the class of its payload, in a new map. */
    static Map<String, Class<? extends WebhookEvent>> payloadTypes() {
        Map<String, Class<? extends WebhookEvent>> types = new LinkedHashMap<>();
        return types;
    }
}
