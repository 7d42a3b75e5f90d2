package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
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

    @AfterAll
    static void everyInteractionWasVerifiedAndEveryResponseFollowsTheDocument() {
        expectAllVerified(PactFiles.api());
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
        verify(context);
    }
}
