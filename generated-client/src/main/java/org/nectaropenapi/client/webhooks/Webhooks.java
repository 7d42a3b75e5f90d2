package org.nectaropenapi.client.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.WebhookVerificationException.Reason;

/**
 * Verifies deliveries of webhooks and reads their events. Make one for each endpoint and keep it:
 *
 * <pre>{@code
 * Webhooks webhooks = Webhooks.builder().secret(System.getenv("NECTAR_WEBHOOK_SECRET")).build();
 * WebhookEvent event = webhooks.unwrap(body, headers);
 * }</pre>
 *
 * <p>The body has to be the request's bytes as they came: a text decoded and encoded again, or JSON parsed and written
 * again, no longer has the signature it came with.
 *
 * <p>A delivery is genuine when one of the <code>v1</code> signatures of its headers is the HMAC-SHA256, under one of
 * the secrets, of its id, its timestamp and its body, and the timestamp is no further from the clock than the
 * tolerance. Headers with the prefix <code>svix-</code> are read and, when one of those is missing, headers with the
 * prefix <code>webhook-</code>; the two are never mixed. Within the tolerance a recorded delivery can still be sent
 * again, and the service itself repeats deliveries that were not acknowledged: keep {@link Delivery#id()} of what has
 * been handled.
 *
 * <p>Immutable and safe for use by several threads at once.
 *
 * <p>Evidence: the scheme is the documented default of Svix, which delivers for Nectar; Nectar prints none of its own.
 *
 * @see <a href="https://docs.nectarclimate.com/cookbooks/webhooks">Nectar's page</a>
 * @see <a href="https://docs.svix.com/receiving/verifying-payloads/how-manual">the scheme</a>
 */
public final class Webhooks {

    private final List<SigningSecret> secrets;
    private final Duration tolerance;
    private final Clock clock;
    private final WebhookEvents events = new WebhookEvents();

    private Webhooks(Builder builder) {
        this.secrets = List.copyOf(builder.secrets);
        this.tolerance = builder.tolerance;
        this.clock = builder.clock;
    }

    /**
     * Starts to describe an endpoint.
     *
     * @return a new builder that needs a secret
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns whether a delivery is genuine and fresh. Reads nothing of its body.
     *
     * @param body the request's body, byte for byte
     * @param headers the request's headers, with names in any case; each value is a String, or a collection, array or
     *     enumeration of Strings
     * @return the delivery, with its id for recognising repetitions
     * @throws WebhookVerificationException if the delivery is not to be trusted
     * @throws IllegalArgumentException if one of the three headers has a value of another class
     */
    public Delivery verify(byte[] body, Map<String, ?> headers) {
        return verify(body, DeliveryHeaders.in(headers));
    }

    /**
     * Returns whether a delivery is genuine and fresh. Reads nothing of its body.
     *
     * @param body the request's body, byte for byte
     * @param header gives the values of the header of a name as in a map, null when there is none; called with
     *     lower-case names, for instance <code>request::getHeaders</code> of a servlet or <code>headers::get</code> of
     *     Spring 6 and 7
     * @return the delivery, with its id for recognising repetitions
     * @throws WebhookVerificationException if the delivery is not to be trusted
     * @throws IllegalArgumentException if one of the three headers has a value of another class
     */
    public Delivery verify(byte[] body, Function<String, ? extends @Nullable Object> header) {
        return verify(body, DeliveryHeaders.in(header));
    }

    /**
     * Reads the event of a delivery, once the delivery has proved genuine and fresh. Where repetitions have to be
     * recognised, use {@link #verify(byte[], Map)}.
     *
     * @param body the request's body, byte for byte
     * @param headers the request's headers, with names in any case; each value is a String, or a collection, array or
     *     enumeration of Strings
     * @return an object of the class that the payload's <code>eventType</code> stands for, or an {@link UnknownEvent}
     * @throws WebhookVerificationException if the delivery is not to be trusted
     * @throws IllegalArgumentException if the delivery is genuine and its body is no event that can be read, or if one
     *     of the three headers has a value of another class
     */
    public WebhookEvent unwrap(byte[] body, Map<String, ?> headers) {
        return verify(body, headers).event();
    }

    /**
     * Reads the event of a delivery, once the delivery has proved genuine and fresh. Where repetitions have to be
     * recognised, use {@link #verify(byte[], Function)}.
     *
     * @param body the request's body, byte for byte
     * @param header gives the values of the header of a name as in a map, null when there is none; called with
     *     lower-case names
     * @return an object of the class that the payload's <code>eventType</code> stands for, or an {@link UnknownEvent}
     * @throws WebhookVerificationException if the delivery is not to be trusted
     * @throws IllegalArgumentException if the delivery is genuine and its body is no event that can be read, or if one
     *     of the three headers has a value of another class
     */
    public WebhookEvent unwrap(byte[] body, Function<String, ? extends @Nullable Object> header) {
        return verify(body, header).event();
    }

    /**
     * Signs a delivery as the service does, for tests of a receiver.
     *
     * @param id the delivery's id
     * @param timestamp when it is sent; fractions of a second are dropped
     * @param body the body to send
     * @return a value for the header <code>svix-signature</code>, under the secret that the builder was given first
     */
    public String sign(String id, Instant timestamp, byte[] body) {
        byte[] signature = secrets.get(0).sign(requireId(id), Long.toString(timestamp.getEpochSecond()), body);
        return new String(signature, StandardCharsets.US_ASCII);
    }

    /**
     * Makes the three headers of a delivery, for tests of a receiver.
     *
     * @param id the delivery's id
     * @param timestamp when it is sent; fractions of a second are dropped
     * @param body the body to send
     * @return an unmodifiable map from name to value, signed as by {@link #sign(String, Instant, byte[])}
     */
    public Map<String, String> signedHeaders(String id, Instant timestamp, byte[] body) {
        return Map.of(
                "svix-id", requireId(id),
                "svix-timestamp", Long.toString(timestamp.getEpochSecond()),
                "svix-signature", sign(id, timestamp, body));
    }

    private static String requireId(String id) {
        if (id.isBlank() || !id.equals(id.strip())) {
            throw new IllegalArgumentException("the id of a delivery must not be blank, nor begin or end with a space");
        }
        return id;
    }

    private Delivery verify(byte[] body, DeliveryHeaders headers) {
        // What has been verified is what will be parsed, whatever the caller does to the array meanwhile.
        byte[] received = body.clone();
        Instant timestamp = headers.timestampAsInstant();
        // Signature before age: "too old" then always speaks of a genuine delivery, be it replayed or late.
        requireSignature(received, headers);
        requireFresh(timestamp);
        return new Delivery(headers.id(), timestamp, received, events);
    }

    private void requireSignature(byte[] body, DeliveryHeaders headers) {
        List<byte[]> candidates = headers.signatures().stream()
                .map(signature -> signature.getBytes(StandardCharsets.UTF_8))
                .toList();
        // Every candidate is compared with every secret, so the time taken does not tell which of them came close.
        boolean matches = false;
        for (SigningSecret secret : secrets) {
            byte[] expected = secret.sign(headers.id(), headers.timestamp(), body);
            for (byte[] candidate : candidates) {
                matches |= MessageDigest.isEqual(expected, candidate);
            }
        }
        if (!matches) {
            throw new WebhookVerificationException(
                    Reason.NO_MATCHING_SIGNATURE,
                    candidates.isEmpty()
                            ? "The header " + headers.signatureName() + " holds no signature of version v1."
                            : "No signature matches (" + candidates.size() + " of version v1, compared under "
                                    + secrets.size() + (secrets.size() == 1 ? " secret" : " secrets")
                                    + "): the delivery was altered or forged, the body is not the bytes that came,"
                                    + " or the secret is that of another endpoint.");
        }
    }

    private void requireFresh(Instant timestamp) {
        Duration age = Duration.between(timestamp, clock.instant());
        if (age.compareTo(tolerance) > 0) {
            throw new WebhookVerificationException(
                    Reason.TOO_OLD,
                    "The delivery was signed " + roundedUp(age) + " s ago, with " + tolerance.toSeconds()
                            + " s tolerated: it was replayed or held up, or this machine's clock is ahead.");
        }
        if (age.negated().compareTo(tolerance) > 0) {
            throw new WebhookVerificationException(
                    Reason.TOO_NEW,
                    "The delivery was signed " + roundedUp(age.negated()) + " s in the future, with "
                            + tolerance.toSeconds() + " s tolerated: this machine's clock is probably behind.");
        }
    }

    // Rounds up, so that no message says that 300 s exceed 300 s.
    private static long roundedUp(Duration time) {
        return time.getSeconds() + (time.getNano() > 0 ? 1 : 0);
    }

    /** Number of secrets and tolerance; no secret. */
    @Override
    public String toString() {
        return "Webhooks[secrets=" + secrets.size() + ", tolerance=" + tolerance + "]";
    }

    /** Describes an endpoint. Not safe for use by several threads at once; what it builds is. */
    public static final class Builder {

        private final List<SigningSecret> secrets = new ArrayList<>();
        private Duration tolerance = Duration.ofMinutes(5);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Adds a secret of the endpoint, as the portal shows it. With several, a delivery may be signed under any of
         * them: during a rotation, add the new secret first and the old one after it.
         *
         * @param secret base64, with or without the prefix <code>whsec_</code>
         * @return this builder
         * @throws IllegalArgumentException if it is null, empty, or no base64
         */
        public Builder secret(String secret) {
            secrets.add(SigningSecret.of(secret));
            return this;
        }

        /**
         * Sets how far a delivery's timestamp may be from the clock, in either direction, the limit included.
         *
         * @param tolerance zero or more; default 5 minutes
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder tolerance(Duration tolerance) {
            if (tolerance.isNegative()) {
                throw new IllegalArgumentException("the tolerance must not be negative: " + tolerance);
            }
            this.tolerance = tolerance;
            return this;
        }

        /**
         * Sets the clock that timestamps are compared with.
         *
         * @param clock a clock; default that of the system
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the verifier.
         *
         * @return a verifier that later calls of this builder do not change
         * @throws IllegalStateException if there is no secret
         */
        public Webhooks build() {
            if (secrets.isEmpty()) {
                throw new IllegalStateException("there is no webhook secret: call secret(...) on the builder");
            }
            return new Webhooks(this);
        }
    }
}
