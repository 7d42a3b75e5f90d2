package org.nectaropenapi.client.webhooks;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.SafeText;
import org.nectaropenapi.client.model.WebhookEvent;

/**
 * A delivery of a webhook: genuine and fresh when {@link Webhooks} returned it. Immutable and safe for use by several
 * threads at once.
 */
public final class Delivery {

    private final String id;
    private final Instant timestamp;
    private final byte[] body;
    private final WebhookEvents events;
    // Read at the first call of event(): a repetition is recognised without parsing it.
    private volatile @Nullable WebhookEvent event;

    Delivery(String id, Instant timestamp, byte[] body, WebhookEvents events) {
        this.id = id;
        this.timestamp = timestamp;
        this.body = body;
        this.events = events;
    }

    /**
     * Makes a delivery without signature, for tests of the code that handles deliveries.
     *
     * @param id the id of the message
     * @param timestamp when it was signed
     * @param body the body, copied
     * @return a delivery that nobody has verified
     */
    public static Delivery unverified(String id, Instant timestamp, byte[] body) {
        return new Delivery(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(timestamp, "timestamp"),
                body.clone(),
                new WebhookEvents());
    }

    /**
     * Id of the message, the same whenever the message is delivered again: a message whose id has been handled is to be
     * acknowledged with success and otherwise ignored.
     *
     * @return the value of the header <code>svix-id</code>, never blank
     */
    public String id() {
        return id;
    }

    /**
     * When this attempt to deliver was signed; every attempt has its own.
     *
     * @return the time, in whole seconds
     */
    public Instant timestamp() {
        return timestamp;
    }

    /**
     * Returns the event. The body is parsed at the first call.
     *
     * @return an object of the class that the payload's <code>eventType</code> stands for, or an {@link UnknownEvent}
     * @throws IllegalArgumentException if the body is no JSON object, or a field of a known event is of another type
     *     than the document's
     */
    public WebhookEvent event() {
        WebhookEvent read = event;
        if (read == null) {
            read = events.read(body);
            event = read;
        }
        return read;
    }

    /** Id and timestamp; nothing of the body. */
    @Override
    public String toString() {
        return "Delivery[id=" + SafeText.line(id, 100) + ", timestamp=" + timestamp + "]";
    }
}
