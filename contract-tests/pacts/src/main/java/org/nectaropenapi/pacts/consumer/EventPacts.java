package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.matchingrules.MatchingRulesImpl;
import au.com.dius.pact.core.model.v4.MessageContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nectaropenapi.client.model.ConnectionEvent;
import org.nectaropenapi.client.model.ConnectionEventAccount;
import org.nectaropenapi.client.model.ConnectionStatus;
import org.nectaropenapi.client.model.ConnectionUpdatedEvent;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.DocumentUpdatedEvent;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.pacts.States;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Example;

/** Pacts of the webhook events. */
final class EventPacts {

    private EventPacts() {}

    /** Returns the interactions of the events that the document has. */
    static List<EventInteraction> all() {
        return expectations().flatMap(event -> event.interaction().stream()).toList();
    }

    /** Returns the types of the events with an expectation, whether the document has them or not. */
    static List<String> types() {
        return expectations().<String>map(EventExpectation::type).toList();
    }

    private static Stream<EventExpectation<?>> expectations() {
        return Stream.of(
                event("connection.created.v2", ConnectionEvent.class, event -> assertThat(event)
                        .returns(ConnectionStatus.PENDING, ConnectionEvent::status)
                        .returns(List.of(StateValue.SITE.uuid()), ConnectionEvent::initialSites)),
                event("connection.validated.v2", ConnectionEvent.class, event -> assertThat(event)
                        .returns(ConnectionStatus.CONNECTED, ConnectionEvent::status)),
                event("connection.updated.v2", ConnectionUpdatedEvent.class, event -> {
                    assertThat(event.accounts())
                            .singleElement()
                            .returns(StateValue.ACCOUNT.uuid(), ConnectionEventAccount::id);
                    assertThat(event.protectedChanges()).containsExactly("accounts");
                }),
                event("document.created.v2", DocumentEvent.class, event -> assertThat(event)
                        .returns(StateValue.DOCUMENT.uuid(), DocumentEvent::id)
                        .returns(StateValue.COMPANY.uuid(), DocumentEvent::company)),
                event("document.updated.v2", DocumentUpdatedEvent.class, event -> assertThat(event)
                        .returns(StateValue.COMPANY.uuid(), DocumentUpdatedEvent::company)
                        .returns(Map.of(), DocumentUpdatedEvent::old)),
                event("document.deleted.v2", DocumentEvent.class, event -> assertThat(event)
                        .returns(StateValue.COMPANY.uuid(), DocumentEvent::company)
                        .extracting(DocumentEvent::id)
                        .isNotNull()));
    }

    private static <E extends WebhookEvent> EventExpectation<E> event(
            String type, Class<E> payload, Consumer<E> expectation) {
        return new EventExpectation<>(type, payload, expectation);
    }

    /** The expectations of an application in an event of a type. */
    private record EventExpectation<E extends WebhookEvent>(String type, Class<E> payload, Consumer<E> expectation) {

        Optional<EventInteraction> interaction() {
            return ApiDocument.bundled().webhooks().stream()
                    .filter(event -> event.path().equals(type))
                    .flatMap(event -> event.requestExamples().stream())
                    .findFirst()
                    .map(this::interaction);
        }

        private EventInteraction interaction(Example example) {
            DocumentMatchers matchers = new DocumentMatchers(example.schema(), example.value(), Set.of("$.eventType"));
            MatchingRulesImpl rules = new MatchingRulesImpl();
            rules.addCategory(matchers.rules());
            V4Interaction.AsynchronousMessage expected = new V4Interaction.AsynchronousMessage(
                    type,
                    List.of(new ProviderState(States.EVENT)),
                    new MessageContents(matchers.body(), Map.of("contentType", "application/json"), rules));
            expected.addReference("OpenAPI", "webhook", type);
            return new EventInteraction(expected, event -> {
                assertThat(event).isExactlyInstanceOf(payload);
                assertThat(event.eventType()).hasToString(type);
                expectation.accept(payload.cast(event));
            });
        }
    }
}
