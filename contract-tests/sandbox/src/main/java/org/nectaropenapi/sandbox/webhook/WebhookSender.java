package org.nectaropenapi.sandbox.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviours;

/** Signs a delivery and sends it once. */
final class WebhookSender {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration STALE = Duration.ofHours(1);

    private final Misbehaviours misbehaviours;
    private @Nullable HttpClient http;

    WebhookSender(Misbehaviours misbehaviours) {
        this.misbehaviours = misbehaviours;
    }

    /** Returns the receiver's status, or 0 without a response. */
    int send(PendingDelivery delivery, Instant now) {
        try {
            return client().send(request(delivery, now), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Returns a client that is created when first needed: it runs a thread, and most sandboxes have no endpoint. */
    private HttpClient client() {
        HttpClient client = http;
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(LIMIT)
                    .build();
            http = client;
        }
        return client;
    }

    private HttpRequest request(PendingDelivery delivery, Instant now) {
        String id = delivery.attempts() > 0 && triggers(Misbehaviour.WEBHOOK_NEW_ID_ON_RETRY, delivery)
                ? delivery.id() + "_" + delivery.attempts()
                : delivery.id();
        Instant signedAt = triggers(Misbehaviour.WEBHOOK_STALE_TIMESTAMP, delivery) ? now.minus(STALE) : now;
        String timestamp = String.valueOf(signedAt.getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(delivery.endpoint().uri())
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("svix-id", id)
                .header("svix-timestamp", timestamp);
        if (!triggers(Misbehaviour.WEBHOOK_WITHOUT_SIGNATURE, delivery)) {
            boolean wrong = triggers(Misbehaviour.WEBHOOK_WRONG_SIGNATURE, delivery);
            request.header(
                    "svix-signature",
                    delivery.endpoint().keys().stream()
                            .map(key -> Signature.of(wrong ? corrupted(key) : key, id, timestamp, delivery.body()))
                            .collect(Collectors.joining(" ")));
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body(delivery)))
                .build();
    }

    private byte[] body(PendingDelivery delivery) {
        return triggers(Misbehaviour.WEBHOOK_CHANGED_AFTER_SIGNING, delivery)
                ? new String(delivery.body(), StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{ ")
                        .getBytes(StandardCharsets.UTF_8)
                : delivery.body();
    }

    private boolean triggers(Misbehaviour misbehaviour, PendingDelivery delivery) {
        return misbehaviours.triggers(misbehaviour, delivery.eventType());
    }

    private static byte[] corrupted(byte[] key) {
        byte[] changed = Arrays.copyOf(key, key.length);
        changed[0] ^= 1;
        return changed;
    }
}
