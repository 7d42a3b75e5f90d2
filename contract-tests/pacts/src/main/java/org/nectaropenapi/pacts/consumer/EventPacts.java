package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MatchingRulesImpl;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.v4.MessageContents;
import java.util.LinkedHashMap;
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
import org.nectaropenapi.pacts.EventMetadata;
import org.nectaropenapi.pacts.States;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.SchemaNode;

/** Pacts of the webhook events. */
final class EventPacts {

    /** The field by which the client knows the class of a payload. */
    private static final String TYPE = "eventType";

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
                    .flatMap(event ->
                            event.requestExamples().stream().limit(1).map(example -> interaction(event, example)))
                    .findFirst();
        }

        private EventInteraction interaction(Operation event, Example example) {
            SchemaNode schema = example.schema()
                    .document()
                    .schemaNode(type, example.schema().node());
            DocumentMatchers demanded =
                    new DocumentMatchers(schema, Demand.of(schema, example.value(), Set.of(TYPE)), Set.of("$." + TYPE));
            MatchingRulesImpl rules = new MatchingRulesImpl();
            rules.addCategory(demanded.rules());
            V4Interaction.AsynchronousMessage expected = new V4Interaction.AsynchronousMessage(
                    type,
                    List.of(new ProviderState(States.EVENT)),
                    new MessageContents(demanded.body(), metadata(event, rules.addCategory("metadata")), rules));
            expected.addReference("OpenAPI", "webhook", type);
            OptionalBody complete = new DocumentMatchers(schema, example.value(), Set.of()).body();
            return new EventInteraction(
                    expected,
                    complete.orEmpty(),
                    received -> assertThat(received)
                            .isExactlyInstanceOf(payload)
                            .extracting(WebhookEvent::eventType)
                            .hasToString(type),
                    received -> expectation.accept(payload.cast(received)));
        }

        /** Returns the media type and the headers that the document requires, as metadata of the message. */
        private static Map<String, Object> metadata(Operation event, MatchingRuleCategory rules) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            String mediaType = event.requestContent().get(0).mediaType();
            metadata.put(EventMetadata.MEDIA_TYPE, mediaType);
            rules.addRule(EventMetadata.MEDIA_TYPE, new RegexMatcher("^" + literally(mediaType) + "(\\s*;.*)?$"));
            EventMetadata.headers(event).forEach(header -> {
                metadata.put(
                        header.name(),
                        header.examples().stream()
                                .findFirst()
                                .map(example -> example.value().asText())
                                .orElse(header.name()));
                rules.addRule(
                        header.name(),
                        DocumentMatchers.text(header.schema().path("format").asText())
                                .orElse(new RegexMatcher(".+")));
            });
            return metadata;
        }
    }

    /** Escapes each character on its own: verifiers in other languages do not know Java's quoting. */
    private static String literally(String text) {
        return text.replaceAll("[^A-Za-z0-9/]", "\\\\$0");
    }
}
