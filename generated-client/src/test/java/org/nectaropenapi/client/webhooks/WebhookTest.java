package org.nectaropenapi.client.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.WithAssertions;

/**
 * Base of tests of webhooks, with the delivery that the documentation and the test suites of Svix and Standard Webhooks
 * use, signature included.
 */
abstract class WebhookTest implements WithAssertions {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    static final Instant SIGNED = Instant.ofEpochSecond(1614265330);
    static final byte[] BODY = utf8("{\"test\": 2432232314}");
    static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    final Webhooks webhooks = builder().build();

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Webhooks.Builder builder() {
        return Webhooks.builder().secret(SECRET).clock(clock(SIGNED));
    }

    static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** The sample's headers, for a test to change. */
    static Map<String, Object> headers() {
        return headers("svix-");
    }

    static Map<String, Object> headers(String prefix) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(prefix + "id", ID);
        headers.put(prefix + "timestamp", Long.toString(SIGNED.getEpochSecond()));
        headers.put(prefix + "signature", SIGNATURE);
        return headers;
    }

    /** Returns the sample's headers with another value of one of them. */
    static Map<String, Object> headersWith(String name, Object value) {
        Map<String, Object> headers = headers();
        headers.put(name, value);
        return headers;
    }

    WebhookVerificationException refusal(Webhooks webhooks, byte[] body, Map<String, ?> headers) {
        return catchThrowableOfType(WebhookVerificationException.class, () -> webhooks.verify(body, headers));
    }
}
