package org.nectaropenapi.sandbox.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A registered endpoint of events. Safe for use by several threads. */
public final class WebhookEndpoint {
    private static final Duration DISABLED_AFTER = Duration.ofDays(5);

    private final URI uri;
    private final Set<String> eventTypes;
    private List<byte[]> keys;
    private @Nullable Instant failingSince;
    private boolean enabled = true;

    WebhookEndpoint(URI uri, String secret, Set<String> eventTypes) {
        this.uri = checked(uri);
        this.keys = List.of(Signature.key(secret));
        this.eventTypes = Set.copyOf(eventTypes);
    }

    /** {@return its URL} */
    public URI uri() {
        return uri;
    }

    /**
     * Rotates the secret. Deliveries carry a signature by each secret until {@link #dropOldSecrets()}.
     *
     * @param secret the new secret: whsec_ and base64
     */
    public synchronized void rotateSecret(String secret) {
        keys = List.of(Signature.key(secret), keys.get(0));
    }

    /** Ends a rotation: from now on only the newest secret signs. */
    public synchronized void dropOldSecrets() {
        keys = List.of(keys.get(0));
    }

    /** {@return whether it gets deliveries; five days of nothing but failures disable it} */
    public synchronized boolean isEnabled() {
        return enabled;
    }

    /** Resumes deliveries. */
    public synchronized void enable() {
        enabled = true;
        failingSince = null;
    }

    boolean subscribesTo(String eventType) {
        return isEnabled() && (eventTypes.isEmpty() || eventTypes.contains(eventType));
    }

    synchronized List<byte[]> keys() {
        return keys;
    }

    synchronized void succeeded() {
        failingSince = null;
    }

    synchronized void failed(Instant at) {
        if (failingSince == null) {
            failingSince = at;
        }
        enabled &= at.isBefore(failingSince.plus(DISABLED_AFTER));
    }

    private static URI checked(URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        String host = uri.getHost();
        if (host == null || !(scheme.equals("https") || (scheme.equals("http") && isLoopback(host)))) {
            throw new IllegalArgumentException(
                    "The URL of a webhook must be https, or http on this machine, not " + uri + ".");
        }
        return uri;
    }

    private static boolean isLoopback(String host) {
        if (!host.equals("localhost") && !host.matches("127(\\.\\d{1,3}){3}|\\[.*]")) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
