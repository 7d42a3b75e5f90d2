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

/** Signs a message and posts it once. */
final class WebhookSender {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration STALE = Duration.ofHours(1);

    private final Misbehaviours misbehaviours;
    private @Nullable HttpClient http;

    WebhookSender(Misbehaviours misbehaviours) {
        this.misbehaviours = misbehaviours;
    }

    /** Answers the receiver's status, or 0 when there was none. */
    int send(PendingDelivery message, Instant now) {
        try {
            return client().send(request(message, now), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Made when it is first needed: it runs a thread, and most sandboxes have no receiver. */
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

    private HttpRequest request(PendingDelivery message, Instant now) {
        String id = message.attempts() > 0 && triggers(Misbehaviour.WEBHOOK_NEW_ID_ON_RETRY, message)
                ? message.id() + "_" + message.attempts()
                : message.id();
        Instant dated = triggers(Misbehaviour.WEBHOOK_STALE_TIMESTAMP, message) ? now.minus(STALE) : now;
        String timestamp = String.valueOf(dated.getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(message.endpoint().uri())
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("svix-id", id)
                .header("svix-timestamp", timestamp);
        if (!triggers(Misbehaviour.WEBHOOK_WITHOUT_SIGNATURE, message)) {
            boolean wrong = triggers(Misbehaviour.WEBHOOK_WRONG_SIGNATURE, message);
            request.header(
                    "svix-signature",
                    message.endpoint().keys().stream()
                            .map(key -> Signature.of(wrong ? other(key) : key, id, timestamp, message.body()))
                            .collect(Collectors.joining(" ")));
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body(message)))
                .build();
    }

    private byte[] body(PendingDelivery message) {
        return triggers(Misbehaviour.WEBHOOK_CHANGED_AFTER_SIGNING, message)
                ? new String(message.body(), StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{ ")
                        .getBytes(StandardCharsets.UTF_8)
                : message.body();
    }

    private boolean triggers(Misbehaviour misbehaviour, PendingDelivery message) {
        return misbehaviours.triggers(misbehaviour, message.eventType());
    }

    private static byte[] other(byte[] key) {
        byte[] other = Arrays.copyOf(key, key.length);
        other[0] ^= 1;
        return other;
    }
}
