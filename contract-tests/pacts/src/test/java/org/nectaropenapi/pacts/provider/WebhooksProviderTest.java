package org.nectaropenapi.pacts.provider;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.pacts.PactFiles;

/** The sandbox delivers every event of the committed pact with a valid signature. */
class WebhooksProviderTest extends SandboxVerification {

    @AfterAll
    static void everyEventWasVerified() {
        expectAllVerified(PactFiles.webhooks());
    }

    @TestFactory
    Stream<DynamicTest> theSandboxDeliversTheEvent() {
        return PactFiles.webhooks().getInteractions().stream()
                .map(V4Interaction.AsynchronousMessage.class::cast)
                .map(message -> dynamicTest(message.getDescription(), () -> verify(message)));
    }

    private static void verify(V4Interaction.AsynchronousMessage message) {
        message.getProviderStates()
                .forEach(state -> StateHandlers.setUp(states, String.valueOf(state.getName()), state.getParams()));
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        String description = message.getDescription();
        VerificationResult result =
                verifier.verifyMessage(states::payload, message, description, description, new HashMap<>(), false);
        if (result instanceof VerificationResult.Failed failed) {
            throw new AssertionError(description + ": " + text(failed));
        }
        verified(description);
    }
}
