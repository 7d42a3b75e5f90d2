package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.pacts.EventMetadata;
import org.nectaropenapi.pacts.PactFiles;

/** The sandbox delivers every event of the committed pact with a valid signature, its media type and its headers. */
class WebhooksProviderTest extends SandboxVerification {

    @AfterAll
    static void everyEventWasVerified() {
        expectAllVerified(PactFiles.webhooks());
    }

    @TestFactory
    Stream<DynamicTest> theSandboxDeliversTheEvent() {
        return messages()
                .map(message -> dynamicTest(message.getDescription(), () -> {
                    ReceivedEvent event = delivered(message);
                    assertThat(failure(message, event)).isEmpty();
                    verified(message.getDescription());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theEventWouldNotDoWithoutAKeyThatThePactDemands() {
        return messages()
                .map(message -> dynamicTest(message.getDescription(), () -> {
                    ReceivedEvent event = delivered(message);
                    assertThat(Removals.unnoticed(
                                    message.getContents().getContents(),
                                    message.getContents().getMatchingRules().rulesForCategory("body"),
                                    OptionalBody.body(event.body()),
                                    body -> failure(
                                                    message,
                                                    new ReceivedEvent(event.event(), event.headers(), body.orEmpty()))
                                            .isEmpty()))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theEventWouldNotDoWithoutAHeaderThatThePactDemands() {
        return messages()
                .map(message -> dynamicTest(message.getDescription(), () -> {
                    ReceivedEvent event = delivered(message);
                    Set<String> demanded = message.getContents().getMetadata().keySet();
                    assertThat(demanded).contains(EventMetadata.MEDIA_TYPE).hasSizeGreaterThan(1);
                    assertThat(demanded).allSatisfy(key -> {
                        String header = key.equals(EventMetadata.MEDIA_TYPE) ? "Content-Type" : key;
                        Map<String, List<String>> others = new HashMap<>(event.headers());
                        assertThat(others.keySet().removeIf(header::equalsIgnoreCase))
                                .isTrue();
                        assertThat(failure(message, new ReceivedEvent(event.event(), others, event.body())))
                                .startsWith("metadata: ");
                    });
                }));
    }

    private static Stream<V4Interaction.AsynchronousMessage> messages() {
        return PactFiles.webhooks().getInteractions().stream().map(V4Interaction.AsynchronousMessage.class::cast);
    }

    private static ReceivedEvent delivered(V4Interaction.AsynchronousMessage message) {
        message.getProviderStates()
                .forEach(state -> StateHandlers.setUp(states, String.valueOf(state.getName()), state.getParams()));
        return states.delivered(message.getDescription());
    }

    /** Returns why an event is not the expected message; empty when it is. */
    private static String failure(V4Interaction.AsynchronousMessage message, ReceivedEvent event) {
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        String description = message.getDescription();
        VerificationResult result = verifier.verifyMessage(
                name -> new MessageAndMetadata(event.body(), event.metadata()),
                message,
                description,
                description,
                new HashMap<>(),
                false,
                Map.of());
        return result instanceof VerificationResult.Failed failed ? text(failed) : "";
    }
}
