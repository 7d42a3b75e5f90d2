package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.sandbox.NectarSandbox;

/** The sandbox fulfils every interaction of the committed pact. */
@Provider(PactFiles.API)
@PactFolder("src/pacts")
@VerificationReports({})
class ApiProviderTest {

    private static final List<String> VERIFIED = new ArrayList<>();

    private static NectarSandbox sandbox;
    private static ProviderStates states;

    @BeforeAll
    static void start() {
        sandbox = PactSandbox.start();
        states = new ProviderStates(sandbox);
    }

    @AfterAll
    static void everyInteractionWasVerifiedAndEveryResponseFollowsTheDocument() {
        states.close();
        sandbox.close();
        assertThat(sandbox.violations()).isEmpty();
        // A verifier that finds no interactions passes, so compare with the file.
        assertThat(VERIFIED)
                .containsExactlyInAnyOrderElementsOf(PactFiles.api().getInteractions().stream()
                        .map(Interaction::getDescription)
                        .toList());
    }

    @BeforeEach
    void setTarget(PactVerificationContext context) {
        context.setTarget(new HttpTestTarget(
                sandbox.baseUrl().getHost(), sandbox.baseUrl().getPort(), "/", NonRetryingClientFactory::new));
        context.addStateChangeHandlers(states);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void theSandboxFulfilsThePact(PactVerificationContext context) {
        Verification.verify(context);
        VERIFIED.add(context.getInteraction().getDescription());
    }
}
