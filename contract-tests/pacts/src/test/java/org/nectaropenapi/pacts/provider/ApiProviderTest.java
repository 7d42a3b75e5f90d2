package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nectaropenapi.pacts.PactFiles;

/** The sandbox fulfils every interaction of the committed pact. */
@Provider(PactFiles.API)
@PactFolder("src/pacts")
@VerificationReports({})
class ApiProviderTest extends SandboxVerification {

    private static final V4Pact PACT = PactFiles.api();

    @AfterAll
    static void everyInteractionWasVerifiedAndEveryResponseFollowsTheDocument() {
        expectAllVerified(PACT);
    }

    @BeforeEach
    void setTarget(PactVerificationContext context) {
        context.setTarget(new RecordingTarget(sandbox.baseUrl()));
        context.addStateChangeHandlers(states);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void theSandboxFulfilsThePactAndWouldNotWithoutAnythingThatItDemands(PactVerificationContext context) {
        verify(context);

        V4Interaction.SynchronousHttp interaction = (V4Interaction.SynchronousHttp) context.getInteraction();
        ProviderResponse response = ((RecordingTarget) context.getTarget()).response();
        assertThat(Removals.unnoticed(PACT, interaction, response)).isEmpty();
    }
}
