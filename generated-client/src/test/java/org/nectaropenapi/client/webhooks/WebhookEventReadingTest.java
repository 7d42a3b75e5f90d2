package org.nectaropenapi.client.webhooks;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.model.WebhookEvent;

/** Reads the events of deliveries: when the body is parsed, and into which class. */
class WebhookEventReadingTest extends WebhookTest {

    private static final UUID SUBJECT = UUID.fromString("7d0f1f3e-7c5f-4d5e-9a55-2b1a0f6a9c01");

    static Set<Map.Entry<String, Class<? extends WebhookEvent>>> knownTypes() {
        return WebhookEvent.payloadTypes().entrySet();
    }

    @ParameterizedTest
    @MethodSource("knownTypes")
    void theEventTypeDecidesTheClass(Map.Entry<String, Class<? extends WebhookEvent>> known) {
        WebhookEvent event = unwrap("{\"eventType\":\"" + known.getKey() + "\",\"id\":\"" + SUBJECT + "\"}");

        assertThat(event).isExactlyInstanceOf(known.getValue());
        assertThat(event.id()).isEqualTo(SUBJECT);
        assertThat(event.eventType()).hasToString(known.getKey());
    }

    @Test
    void anEventTypeInsideThePayloadIsNotThatOfTheEvent() {
        String known = knownTypes().iterator().next().getKey();
        WebhookEvent event = unwrap("{\"data\":{\"eventType\":\"" + known + "\"},\"eventType\":\"thing.retired.v9\"}");

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.eventType()).hasToString("thing.retired.v9");
    }

    @Test
    void anUnknownEventLosesNothing() {
        String body = "{\"eventType\":\"thing.retired.v9\",\"id\":\"" + SUBJECT
                + "\",\"deep\":{\"list\":[1,2.50,null]},\"name\":\"Zürich\"}";
        WebhookEvent event = unwrap(body);

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.eventType()).hasToString("thing.retired.v9");
        assertThat(event.id()).isEqualTo(SUBJECT);
        assertThat(new WebhookEvents().write(event)).isEqualTo(utf8(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"broken\":", "[]", "", "null"})
    void aForgedBodyIsNotParsed(String body) {
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> webhooks.unwrap(utf8(body), headers()))
                .withMessageStartingWith("No signature matches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"broken\":", "[]", "", "null"})
    void aGenuineBodyThatIsNoEventIsReportedWhenItIsRead(String text) {
        Delivery delivery = delivery(text);

        assertThat(delivery.id()).isEqualTo(ID);
        assertThatIllegalArgumentException()
                .isThrownBy(delivery::event)
                .withMessageStartingWith("the body of a webhook");
    }

    @Test
    void anEventIsReadOnce() {
        Delivery delivery = delivery("{\"eventType\":\"thing.deleted.v9\"}");
        assertThat(delivery.event()).isSameAs(delivery.event());
    }

    private WebhookEvent unwrap(String text) {
        byte[] body = utf8(text);
        return webhooks.unwrap(body, webhooks.signedHeaders(ID, SIGNED, body));
    }

    private Delivery delivery(String text) {
        byte[] body = utf8(text);
        return webhooks.verify(body, webhooks.signedHeaders(ID, SIGNED, body));
    }
}
