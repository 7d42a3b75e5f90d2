package org.nectaropenapi.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nectaropenapi.sandbox.http.Journal;
import org.nectaropenapi.sandbox.http.Violation;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviours;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.BillView;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaViolation;

/**
 * The webhooks of a sandbox. Events are delivered in the background, at least once, in the order in which they
 * happened. A delivery without a 2xx response within 15 seconds is repeated after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h
 * and 10 h by the sandbox's clock, with the same id. A test that advances the clock calls {@link #deliverDue()}, which
 * returns when everything that is due has been attempted.
 *
 * <p>Safe for use by several threads.
 */
public final class SandboxWebhooks implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private static final int ID_LENGTH = 27;
    private static final int ID_SEQUENCE = -1;

    private final ApiDocument document;
    private final SandboxState state;
    private final Runnable runDue;
    private final Misbehaviours misbehaviours;
    private final Journal journal;
    private final ChangeDetector changes;
    private final WebhookSender sender;
    private final Ids ids;
    private final List<WebhookEndpoint> endpoints = new CopyOnWriteArrayList<>();
    private final List<PendingDelivery> pending = new CopyOnWriteArrayList<>();
    private final Object sending = new Object();
    private volatile boolean closed;

    /**
     * Starts without endpoints.
     *
     * @param document defines the events and their payloads
     * @param state the state of the sandbox
     * @param bills renders documents
     * @param runDue does the work that is due by the clock
     * @param misbehaviours the active misbehaviours
     * @param journal records payloads that violate the document
     */
    public SandboxWebhooks(
            ApiDocument document,
            SandboxState state,
            BillView bills,
            Runnable runDue,
            Misbehaviours misbehaviours,
            Journal journal) {
        this.document = document;
        this.state = state;
        this.runDue = runDue;
        this.misbehaviours = misbehaviours;
        this.journal = journal;
        this.changes = new ChangeDetector(document, state, bills);
        this.sender = new WebhookSender(misbehaviours);
        this.ids = state.idsFor(ID_SEQUENCE);
    }

    /**
     * Registers an endpoint for events from now on.
     *
     * @param uri the URL: https, or http on this machine
     * @param secret the secret that signs deliveries: whsec_ and base64
     * @param eventTypes the event types to deliver; all when empty
     * @return the endpoint, to change its secret
     * @throws IllegalArgumentException when the URL or the secret is invalid, or an event type is unknown
     */
    public WebhookEndpoint addEndpoint(URI uri, String secret, String... eventTypes) {
        for (String type : eventTypes) {
            if (!document.events().containsKey(type)) {
                throw new IllegalArgumentException("unknown event type '" + type + "'; the document has "
                        + String.join(", ", document.events().keySet()));
            }
        }
        WebhookEndpoint endpoint = new WebhookEndpoint(uri, secret, Set.of(eventTypes));
        synchronized (state) {
            runDue.run();
            detectChanges();
            endpoints.add(endpoint);
            if (endpoints.size() == 1) {
                // Whatever existed before the first endpoint is not an event.
                changes.begin();
                startInBackground();
            }
        }
        return endpoint;
    }

    /** {@return all deliveries, oldest first} */
    public List<WebhookDelivery> deliveries() {
        return pending.stream().map(PendingDelivery::delivery).toList();
    }

    /** Attempts every delivery that is due by the sandbox's clock, and returns when all have been attempted. */
    public void deliverDue() {
        synchronized (sending) {
            synchronized (state) {
                detectChanges();
                runDue.run();
                detectChanges();
            }
            for (PendingDelivery delivery : pending) {
                while (!closed && delivery.isDue(state.now())) {
                    attempt(delivery);
                }
            }
        }
    }

    /** Queues events for changes of the state. The caller must hold the lock of the state. */
    public void detectChanges() {
        if (!endpoints.isEmpty()) {
            changes.detect().forEach(this::queue);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void queue(Event event) {
        List<SchemaViolation> findings = changes.violations(event);
        if (!findings.isEmpty()) {
            journal.add(new Violation(event.type(), findings.get(0).text()));
            return;
        }
        if (misbehaviours.triggers(Misbehaviour.WEBHOOK_NOT_SENT, event.type())) {
            return;
        }
        byte[] body = body(event).getBytes(StandardCharsets.UTF_8);
        int copies = misbehaviours.triggers(Misbehaviour.WEBHOOK_SENT_TWICE, event.type()) ? 2 : 1;
        List<PendingDelivery> deliveries = new ArrayList<>();
        for (WebhookEndpoint endpoint : endpoints) {
            for (int i = 0; i < copies && endpoint.subscribesTo(event.type()); i++) {
                deliveries.add(
                        new PendingDelivery("msg_" + ids.token(ID_LENGTH), event.type(), endpoint, body, state.now()));
            }
        }
        pending.addAll(deliveries);
    }

    private String body(Event event) {
        ObjectNode payload = event.payload();
        return misbehaviours.triggers(Misbehaviour.WEBHOOK_WRONG_EVENT_TYPE, event.type())
                ? payload.deepCopy().put("eventType", "connection.deleted.v9").toString()
                : payload.toString();
    }

    private void attempt(PendingDelivery delivery) {
        WebhookEndpoint endpoint = delivery.endpoint();
        if (!endpoint.isEnabled()) {
            delivery.giveUp();
            return;
        }
        Instant now = state.now();
        DeliveryAttempt attempt = new DeliveryAttempt(now, sender.send(delivery, now));
        delivery.record(attempt);
        if (attempt.isSuccess()) {
            endpoint.succeeded();
        } else {
            endpoint.failed(now);
        }
    }

    private void startInBackground() {
        Thread thread = new Thread(this::deliverUntilClosed, "nectar-sandbox-webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    private void deliverUntilClosed() {
        try {
            while (!closed) {
                deliverDue();
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
