package org.nectaropenapi.sandbox.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param id its id, the value of svix-id
 * @param eventType type of the event
 * @param endpoint URL of the endpoint
 * @param body the JSON that is sent
 * @param status state of the delivery
 * @param attempts its attempts, oldest first
 * @param nextAttempt time of the next attempt, or null
 */
public record WebhookDelivery(
        String id,
        String eventType,
        URI endpoint,
        String body,
        Status status,
        List<DeliveryAttempt> attempts,
        @Nullable Instant nextAttempt) {

    /** State of a delivery. */
    public enum Status {
        /** Not accepted yet. */
        PENDING,
        /** Accepted by the receiver. */
        DELIVERED,
        /** Not repeated any more. */
        FAILED
    }
}
