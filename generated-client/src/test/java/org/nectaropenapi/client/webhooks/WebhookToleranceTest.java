package org.nectaropenapi.client.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nectaropenapi.client.webhooks.WebhookSample.BODY;
import static org.nectaropenapi.client.webhooks.WebhookSample.ID;
import static org.nectaropenapi.client.webhooks.WebhookSample.SIGNED;
import static org.nectaropenapi.client.webhooks.WebhookSample.builder;
import static org.nectaropenapi.client.webhooks.WebhookSample.clock;
import static org.nectaropenapi.client.webhooks.WebhookSample.headers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.webhooks.WebhookVerificationException.Reason;

/** How far a delivery's timestamp may be from the clock. */
class WebhookToleranceTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration INSTANT = Duration.ofNanos(1);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT5M", "-PT5M", "PT4M59.999S", "-PT4M59.999S"})
    void upToFiveMinutesEitherWayAreFine(Duration age) {
        assertThat(verifyAt(SIGNED.plus(age)).id()).isEqualTo(ID);
    }

    @Test
    void oneNanosecondMoreIsTooOld() {
        WebhookVerificationException refusal =
                refusedAt(SIGNED.plus(FIVE_MINUTES).plus(INSTANT));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_OLD);
        assertThat(refusal).hasMessageStartingWith("The delivery was signed 301 s ago, with 300 s tolerated");
    }

    @Test
    void oneNanosecondMoreAheadIsTooNew() {
        WebhookVerificationException refusal =
                refusedAt(SIGNED.minus(FIVE_MINUTES).minus(INSTANT));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_NEW);
        assertThat(refusal).hasMessageStartingWith("The delivery was signed 301 s in the future, with 300 s tolerated");
    }

    @Test
    void theSampleIsYearsOldByTheSystemsClock() {
        Webhooks today = Webhooks.builder().secret(WebhookSample.SECRET).build();
        WebhookVerificationException refusal =
                catchThrowableOfType(WebhookVerificationException.class, () -> today.verify(BODY, headers()));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_OLD);
        assertThat(today.verify(BODY, today.signedHeaders(ID, Instant.now(), BODY))
                        .id())
                .isEqualTo(ID);
    }

    @Test
    void theToleranceCanBeSet() {
        Webhooks strict = builder().tolerance(Duration.ZERO).build();
        assertThat(strict.verify(BODY, headers()).id()).isEqualTo(ID);
        Map<String, String> late = strict.signedHeaders(ID, SIGNED.minusSeconds(1), BODY);
        assertThat(catchThrowableOfType(WebhookVerificationException.class, () -> strict.verify(BODY, late)))
                .hasMessageStartingWith("The delivery was signed 1 s ago, with 0 s tolerated");

        Webhooks endless = builder()
                .tolerance(Duration.ofSeconds(Long.MAX_VALUE))
                .clock(clock(Instant.MAX))
                .build();
        assertThat(endless.verify(BODY, headers()).id()).isEqualTo(ID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().tolerance(Duration.ofSeconds(-1)))
                .withMessageContaining("negative");
    }

    @Test
    void aForgedDeliveryIsCalledForgedHoweverOldItIs() {
        Map<String, Object> headers = headers();
        headers.put("svix-timestamp", "0");
        assertThat(catchThrowableOfType(
                                WebhookVerificationException.class,
                                () -> builder().build().verify(BODY, headers))
                        .reason())
                .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
    }

    private static Delivery verifyAt(Instant now) {
        return builder().clock(clock(now)).build().verify(BODY, headers());
    }

    private static WebhookVerificationException refusedAt(Instant now) {
        return catchThrowableOfType(WebhookVerificationException.class, () -> verifyAt(now));
    }
}
