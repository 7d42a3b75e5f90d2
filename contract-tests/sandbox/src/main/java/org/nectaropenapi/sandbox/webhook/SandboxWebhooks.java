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
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.SchemaViolation;

/**
 * The webhooks of a sandbox. Events are delivered in the background, at least once, in the order in which they
 * happened; what a receiver does not answer with 2xx within 15 seconds is tried again after 5 s, 5 min, 30 min, 2 h, 5
 * h, 10 h and 10 h by the sandbox's clock, with the same id. A test that moves the clock calls {@link #deliverDue()},
 * which comes back when everything that is due has been tried.
 *
 * <p>Safe for use by several threads.
 */
public final class SandboxWebhooks implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private static final int ID_LENGTH = 27;
    private static final int SECOND_SEQUENCE = -1;

    private final ApiDocument document;
    private final SandboxState state;
    private final Runnable runDue;
    private final Misbehaviours misbehaviours;
    private final Journal journal;
    private final ChangeDetector watch;
    private final WebhookSender sender;
    private final Ids ids;
    private final List<WebhookEndpoint> endpoints = new CopyOnWriteArrayList<>();
    private final List<PendingDelivery> messages = new CopyOnWriteArrayList<>();
    private final Object sending = new Object();
    private volatile boolean closed;

    /**
     * Makes webhooks without an endpoint.
     *
     * @param document has the events and their payloads
     * @param state what changes
     * @param bills shows documents
     * @param runDue lets happen in the state what is due by its clock
     * @param misbehaviours what to do wrong
     * @param journal where payloads are noted that break the document
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
        this.watch = new ChangeDetector(document, state, bills);
        this.sender = new WebhookSender(misbehaviours);
        this.ids = state.idsFor(SECOND_SEQUENCE);
    }

    /**
     * Registers a receiver. It hears of what happens from now on.
     *
     * @param uri where to deliver: an https address, or http on this machine
     * @param secret what deliveries are signed with: whsec_ and base64
     * @param eventTypes the events it wants; all when there are none
     * @return the endpoint, to change its secret
     * @throws IllegalArgumentException when address or secret are not of that form, or a type of event is unknown
     */
    public WebhookEndpoint addEndpoint(URI uri, String secret, String... eventTypes) {
        for (String type : eventTypes) {
            if (!document.events().containsKey(type)) {
                throw new IllegalArgumentException("There is no event " + type + "; there are "
                        + String.join(", ", document.events().keySet()) + ".");
            }
        }
        WebhookEndpoint endpoint = new WebhookEndpoint(uri, secret, Set.of(eventTypes));
        synchronized (state) {
            runDue.run();
            detectChanges();
            endpoints.add(endpoint);
            if (endpoints.size() == 1) {
                // What was there before the first receiver is no news.
                watch.look();
                startInBackground();
            }
        }
        return endpoint;
    }

    /** {@return all deliveries, oldest first} */
    public List<WebhookDelivery> deliveries() {
        return messages.stream().map(PendingDelivery::delivery).toList();
    }

    /** Makes every delivery that is due by the sandbox's clock, and comes back when they have been tried. */
    public void deliverDue() {
        synchronized (sending) {
            synchronized (state) {
                detectChanges();
                runDue.run();
                detectChanges();
            }
            for (PendingDelivery message : messages) {
                while (!closed && message.isDue(state.now())) {
                    attempt(message);
                }
            }
        }
    }

    /** Notes what has changed. To be called while nobody else changes the state. */
    public void detectChanges() {
        if (!endpoints.isEmpty()) {
            watch.look().forEach(this::take);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void take(Event event) {
        List<SchemaViolation> findings =
                document.schemas().check(Direction.RESPONSE, watch.schema(event.type()), event.payload());
        if (!findings.isEmpty()) {
            journal.add(new Violation(event.type(), findings.get(0).text()));
            return;
        }
        if (misbehaviours.triggers(Misbehaviour.WEBHOOK_NOT_SENT, event.type())) {
            return;
        }
        byte[] body = body(event).getBytes(StandardCharsets.UTF_8);
        int copies = misbehaviours.triggers(Misbehaviour.WEBHOOK_SENT_TWICE, event.type()) ? 2 : 1;
        List<PendingDelivery> made = new ArrayList<>();
        for (WebhookEndpoint endpoint : endpoints) {
            for (int i = 0; i < copies && endpoint.wants(event.type()); i++) {
                made.add(new PendingDelivery("msg_" + ids.token(ID_LENGTH), event.type(), endpoint, body, state.now()));
            }
        }
        messages.addAll(made);
    }

    private String body(Event event) {
        ObjectNode payload = event.payload();
        return misbehaviours.triggers(Misbehaviour.WEBHOOK_WRONG_EVENT_TYPE, event.type())
                ? payload.deepCopy().put("eventType", "connection.deleted.v9").toString()
                : payload.toString();
    }

    private void attempt(PendingDelivery message) {
        WebhookEndpoint endpoint = message.endpoint();
        if (!endpoint.isEnabled()) {
            message.giveUp();
            return;
        }
        Instant now = state.now();
        DeliveryAttempt attempt = new DeliveryAttempt(now, sender.send(message, now));
        message.note(attempt);
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
