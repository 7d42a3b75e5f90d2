package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.nectaropenapi.sandbox.NectarSandbox;

/** Starts a sandbox for the verification of a pact and records the verified interactions. */
abstract class SandboxVerification {

    private static final List<String> VERIFIED = new ArrayList<>();

    static NectarSandbox sandbox;
    static ProviderStates states;

    @BeforeAll
    static void start() {
        VERIFIED.clear();
        // A slash or a plus inside a value of the path stays encoded.
        System.setProperty("pact.verifier.disableUrlPathDecoding", "true");
        sandbox = PactSandbox.start();
        states = new ProviderStates(sandbox);
    }

    /** Stops the sandbox. A verifier that finds no interactions passes, so this compares with the file. */
    static void expectAllVerified(Pact pact) {
        states.close();
        sandbox.close();
        assertThat(sandbox.violations()).isEmpty();
        assertThat(VERIFIED)
                .containsExactlyInAnyOrderElementsOf(pact.getInteractions().stream()
                        .map(Interaction::getDescription)
                        .toList());
    }

    /** Verifies an interaction and puts the reasons of a failure, which Pact only prints, into the exception. */
    static void verify(PactVerificationContext context) {
        String description = context.getInteraction().getDescription();
        try {
            context.verifyInteraction();
        } catch (AssertionError e) {
            throw new AssertionError(
                    description + ": "
                            + context.getTestExecutionResult().stream()
                                    .map(SandboxVerification::text)
                                    .collect(Collectors.joining("\n")),
                    e);
        }
        verified(description);
    }

    /** Records an interaction that the sandbox fulfils. */
    static void verified(String description) {
        VERIFIED.add(description);
    }

    static String text(VerificationResult.Failed failed) {
        return failed.getFailures().values().stream()
                .flatMap(failures -> failures.stream())
                .map(failure -> failure.hasException() ? String.valueOf(failure.getException()) : failure.description())
                .collect(Collectors.joining("\n"));
    }
}
