package org.nectaropenapi.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event on its way to one endpoint. */
final class PendingDelivery {
    /** Pauses before each attempt, from the failure of the previous one. */
    private static final List<Duration> SCHEDULE = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private final String id;
    private final String eventType;
    private final WebhookEndpoint endpoint;
    private final byte[] body;
    private final List<DeliveryAttempt> attempts = new ArrayList<>();
    private WebhookDelivery.Status status = WebhookDelivery.Status.PENDING;
    private @Nullable Instant nextAttempt;

    PendingDelivery(String id, String eventType, WebhookEndpoint endpoint, byte[] body, Instant now) {
        this.id = id;
        this.eventType = eventType;
        this.endpoint = endpoint;
        this.body = body;
        this.nextAttempt = now.plus(SCHEDULE.get(0));
    }

    String id() {
        return id;
    }

    String eventType() {
        return eventType;
    }

    WebhookEndpoint endpoint() {
        return endpoint;
    }

    byte[] body() {
        return body;
    }

    synchronized int attempts() {
        return attempts.size();
    }

    synchronized boolean isDue(Instant now) {
        return nextAttempt != null && !nextAttempt.isAfter(now);
    }

    synchronized void record(DeliveryAttempt attempt) {
        attempts.add(attempt);
        nextAttempt = null;
        if (attempt.isSuccess()) {
            status = WebhookDelivery.Status.DELIVERED;
        } else if (attempts.size() < SCHEDULE.size()) {
            nextAttempt = attempt.at().plus(SCHEDULE.get(attempts.size()));
        } else {
            status = WebhookDelivery.Status.FAILED;
        }
    }

    synchronized void giveUp() {
        nextAttempt = null;
        status = WebhookDelivery.Status.FAILED;
    }

    synchronized WebhookDelivery delivery() {
        return new WebhookDelivery(
                id,
                eventType,
                endpoint.uri(),
                new String(body, StandardCharsets.UTF_8),
                status,
                List.copyOf(attempts),
                nextAttempt);
    }
}
