package org.nectaropenapi.client.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nectaropenapi.client.webhooks.WebhookSample.ID;
import static org.nectaropenapi.client.webhooks.WebhookSample.SIGNED;
import static org.nectaropenapi.client.webhooks.WebhookSample.builder;
import static org.nectaropenapi.client.webhooks.WebhookSample.headers;
import static org.nectaropenapi.client.webhooks.WebhookSample.utf8;

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

/** What becomes of the body, and when. */
class WebhookEventReadingTest {

    private static final UUID SUBJECT = UUID.fromString("7d0f1f3e-7c5f-4d5e-9a55-2b1a0f6a9c01");

    private final Webhooks webhooks = builder().build();

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
        String told = "nothing";
        WebhookEvent event = unwrap("{\"eventType\":\"document.created.v2\",\"fileName\":\"march.pdf\"}");
        if (event instanceof ConnectionEvent || event instanceof ConnectionUpdatedEvent) {
            told = "connection";
        } else if (event instanceof DocumentEvent document) {
            told = document.fileName();
        } else if (event instanceof DocumentUpdatedEvent) {
            told = "updated document";
        }
        assertThat(told).isEqualTo("march.pdf");
    }

    @Test
    void anUnknownEventLosesNothing() {
        byte[] body = utf8("{\"eventType\":\"meter.retired.v9\",\"id\":\"" + SUBJECT
                + "\",\"deep\":{\"list\":[1,2.50,null]},\"name\":\"Zürich\"}");
        WebhookEvent event = webhooks.unwrap(body, webhooks.signedHeaders(ID, SIGNED, body));

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.eventType()).hasToString("meter.retired.v9");
        assertThat(event.id()).isEqualTo(SUBJECT);
        assertThat(new WebhookEvents().write(event)).isEqualTo(body);
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
        byte[] body = utf8(text);
        Delivery delivery = webhooks.verify(body, webhooks.signedHeaders(ID, SIGNED, body));

        assertThat(delivery.id()).isEqualTo(ID);
        assertThatIllegalArgumentException()
                .isThrownBy(delivery::event)
                .withMessageStartingWith("the body of a webhook");
    }

    @Test
    void anEventIsReadOnce() {
        byte[] body = utf8("{\"eventType\":\"document.deleted.v2\"}");
        Delivery delivery = webhooks.verify(body, webhooks.signedHeaders(ID, SIGNED, body));
        assertThat(delivery.event()).isSameAs(delivery.event());
    }

    private WebhookEvent unwrap(String text) {
        byte[] body = utf8(text);
        return webhooks.unwrap(body, webhooks.signedHeaders(ID, SIGNED, body));
    }
}
