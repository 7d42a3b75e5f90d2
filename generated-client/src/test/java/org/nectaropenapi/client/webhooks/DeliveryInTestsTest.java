package org.nectaropenapi.client.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Deliveries that the tests of an application make without secret and signature. */
class DeliveryInTestsTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

    private static Delivery delivery(String body) {
        return Delivery.unverified("msg_1", TIME, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theEventIsReadLikeThatOfAVerifiedDelivery() {
        Delivery delivery = delivery("{\"eventType\":\"thing.retired.v9\"}");

        assertThat(delivery.id()).isEqualTo("msg_1");
        assertThat(delivery.timestamp()).isEqualTo(TIME);
        assertThat(delivery.event()).isInstanceOf(UnknownEvent.class);
        assertThat(delivery.event().eventType()).hasToString("thing.retired.v9");
    }

    @Test
    void theBodyIsCopied() {
        byte[] body = "{\"eventType\":\"thing.retired.v9\"}".getBytes(StandardCharsets.UTF_8);
        Delivery delivery = Delivery.unverified("msg_1", TIME, body);
        body[0] = ' ';

        assertThat(delivery.event()).isNotNull();
    }

    @Test
    void aBodyThatIsNoEventIsRefusedWhenItIsRead() {
        Delivery delivery = delivery("[]");

        assertThatIllegalArgumentException().isThrownBy(delivery::event);
    }
}
