package org.nectaropenapi.client.webhooks;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.model.ConnectionEvent;
import org.nectaropenapi.client.model.ConnectionUpdatedEvent;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.DocumentUpdatedEvent;
import org.nectaropenapi.client.model.WebhookEvent;

/** Reads the events of deliveries: when the body is parsed, and into which class. */
class WebhookEventReadingTest extends WebhookTest {

    private static final UUID SUBJECT = UUID.fromString("7d0f1f3e-7c5f-4d5e-9a55-2b1a0f6a9c01");

    @ParameterizedTest
    @CsvSource({
        "connection.created.v2, ConnectionEvent",
        "connection.validated.v2, ConnectionEvent",
        "connection.updated.v2, ConnectionUpdatedEvent",
        "document.created.v2, DocumentEvent",
        "document.deleted.v2, DocumentEvent",
        "document.updated.v2, DocumentUpdatedEvent",
        "connection.created, ConnectionEventV1",
        "document.created, DocumentCreatedEventV1",
        "site.created.v3, UnknownEvent"
    })
    void theEventTypeDecidesTheClass(String eventType, String className) {
        WebhookEvent event = unwrap("{\"eventType\":\"" + eventType + "\",\"id\":\"" + SUBJECT + "\"}");

        assertThat(event.getClass().getSimpleName()).isEqualTo(className);
        assertThat(event.id()).isEqualTo(SUBJECT);
        assertThat(event.eventType()).hasToString(eventType);
    }

    @Test
    void patternsTellEventsApart() {
        String subject = "nothing";
        WebhookEvent event = unwrap("{\"eventType\":\"document.created.v2\",\"fileName\":\"march.pdf\"}");
        if (event instanceof ConnectionEvent || event instanceof ConnectionUpdatedEvent) {
            subject = "connection";
        } else if (event instanceof DocumentEvent document) {
            subject = document.fileName();
        } else if (event instanceof DocumentUpdatedEvent) {
            subject = "updated document";
        }
        assertThat(subject).isEqualTo("march.pdf");
    }

    @Test
    void anUnknownEventLosesNothing() {
        String body = "{\"eventType\":\"meter.retired.v9\",\"id\":\"" + SUBJECT
                + "\",\"deep\":{\"list\":[1,2.50,null]},\"name\":\"Zürich\"}";
        WebhookEvent event = unwrap(body);

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.eventType()).hasToString("meter.retired.v9");
        assertThat(event.id()).isEqualTo(SUBJECT);
        assertThat(new WebhookEvents().write(event)).isEqualTo(utf8(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"broken\":", "[]", "", "null", "{\"eventType\":\"connection.created.v2\",\"id\":\"x\"}"})
    void aForgedBodyIsNotParsed(String body) {
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> webhooks.unwrap(utf8(body), headers()))
                .withMessageStartingWith("No signature matches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"broken\":", "[]", "", "null", "{\"eventType\":\"connection.created.v2\",\"id\":\"x\"}"})
    void aGenuineBodyThatIsNoEventIsReportedWhenItIsRead(String text) {
        Delivery delivery = delivery(text);

        assertThat(delivery.id()).isEqualTo(ID);
        assertThatIllegalArgumentException()
                .isThrownBy(delivery::event)
                .withMessageStartingWith("the body of a webhook");
    }

    @Test
    void anEventIsReadOnce() {
        Delivery delivery = delivery("{\"eventType\":\"document.deleted.v2\"}");
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
