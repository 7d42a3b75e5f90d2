package org.nectaropenapi.sandbox.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param id the message's id, the value of svix-id
 * @param eventType type of the event
 * @param endpoint where it goes
 * @param body the JSON that is sent
 * @param status how far it has come
 * @param attempts what has been tried, oldest first
 * @param nextAttempt when it is tried next, or null when it is not
 */
public record WebhookDelivery(
        String id,
        String eventType,
        URI endpoint,
        String body,
        Status status,
        List<DeliveryAttempt> attempts,
        @Nullable Instant nextAttempt) {

    /** How far a delivery has come. */
    public enum Status {
        /** Not taken yet. */
        PENDING,
        /** Taken by the receiver. */
        DELIVERED,
        /** Given up. */
        FAILED
    }
}
