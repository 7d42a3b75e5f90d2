package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.util.ArrayList;
import java.util.List;
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

    static void verify(PactVerificationContext context) {
        Verification.verify(context);
        VERIFIED.add(context.getInteraction().getDescription());
    }
}
