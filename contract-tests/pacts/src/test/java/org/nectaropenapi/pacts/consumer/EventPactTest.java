package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.Delivery;
import org.nectaropenapi.client.webhooks.WebhookVerificationException;
import org.nectaropenapi.client.webhooks.Webhooks;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.ApiDocument;

/** The client accepts each signed event of the pact and reads it into the class of its type. */
class EventPactTest {

    private static final String ID = "msg_2vDkR0pAcTs6Yw";
    private static final Instant NOW = Instant.parse("2025-04-10T12:00:00Z");

    private final Webhooks webhooks = Webhooks.builder()
            .secret("whsec_bmVjdGFyLXBhY3QtdGVzdHMtc2VjcmV0")
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    /** An event that the document does not have any more is skipped and listed as left to do. */
    @TestFactory
    Stream<DynamicTest> theDocumentHasTheEvent() {
        DocumentLookup document = new DocumentLookup(ApiDocument.bundled());
        return EventPacts.types().stream()
                .map(type -> dynamicTest(type, () -> {
                    document.event(type);
                    assertThat(EventPacts.all())
                            .extracting(EventInteraction::description)
                            .contains(type);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theClientReadsTheEvent() {
        return EventPacts.all().stream()
                .map(message -> dynamicTest(
                        message.description(),
                        () -> read(message.complete(), message.check().andThen(message.use()))));
    }

    /** The pact demands all that the client needs to know the event. */
    @TestFactory
    Stream<DynamicTest> theClientKnowsTheEventWithoutOptionalFields() {
        return EventPacts.all().stream()
                .map(message -> dynamicTest(message.description(), () -> read(message.demanded(), message.check())));
    }

    private void read(byte[] body, Consumer<WebhookEvent> check) {
        Map<String, String> headers = webhooks.signedHeaders(ID, NOW, body);

        Delivery delivery = webhooks.verify(body, headers);

        assertThat(delivery.id()).isEqualTo(ID);
        check.accept(delivery.event());
        check.accept(webhooks.unwrap(body, headers));
    }

    @TestFactory
    Stream<DynamicTest> theClientRefusesTheEventWhenAByteChanges() {
        return EventPacts.all().stream()
                .map(message -> dynamicTest(message.description(), () -> {
                    byte[] body = message.complete();
                    Map<String, String> headers = webhooks.signedHeaders(ID, NOW, body);
                    body[body.length / 2] ^= 1;

                    assertThatThrownBy(() -> webhooks.unwrap(body, headers))
                            .isInstanceOf(WebhookVerificationException.class);
                }));
    }
}
