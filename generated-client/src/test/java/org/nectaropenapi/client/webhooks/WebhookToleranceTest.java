package org.nectaropenapi.client.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.webhooks.WebhookVerificationException.Reason;

/** How far a delivery's timestamp may be from the clock. */
class WebhookToleranceTest extends WebhookTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT5M", "-PT5M", "PT4M59.999S", "-PT4M59.999S"})
    void upToFiveMinutesEitherWayAreFine(Duration age) {
        assertThat(verifyAt(SIGNED.plus(age)).id()).isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource({"PT5M0.000000001S, TOO_OLD, 301 s ago", "-PT5M0.000000001S, TOO_NEW, 301 s in the future"})
    void oneNanosecondMoreIsRefused(Duration age, Reason reason, String distance) {
        WebhookVerificationException refusal =
                refusal(builder().clock(clock(SIGNED.plus(age))).build(), BODY, headers());

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasMessageStartingWith("The delivery was signed " + distance + ", with 300 s tolerated");
    }

    @Test
    void theSampleIsYearsOldByTheSystemsClock() {
        Webhooks today = Webhooks.builder().secret(SECRET).build();
        assertThat(refusal(today, BODY, headers()).reason()).isEqualTo(Reason.TOO_OLD);
        assertThat(today.verify(BODY, today.signedHeaders(ID, Instant.now(), BODY))
                        .id())
                .isEqualTo(ID);
    }

    @Test
    void theToleranceCanBeSet() {
        Webhooks strict = builder().tolerance(Duration.ZERO).build();
        assertThat(strict.verify(BODY, headers()).id()).isEqualTo(ID);
        Map<String, String> late = strict.signedHeaders(ID, SIGNED.minusSeconds(1), BODY);
        assertThat(refusal(strict, BODY, late))
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
        assertThat(refusal(builder().build(), BODY, headersWith("svix-timestamp", "0"))
                        .reason())
                .isEqualTo(Reason.NO_MATCHING_SIGNATURE);
    }

    private static Delivery verifyAt(Instant now) {
        return builder().clock(clock(now)).build().verify(BODY, headers());
    }
}
