package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nectaropenapi.pacts.PactFiles;

/** The sandbox delivers every event of the committed pact with a valid signature. */
@Provider(PactFiles.WEBHOOKS)
@PactFolder("src/pacts")
@VerificationReports({})
class WebhooksProviderTest extends SandboxVerification {

    @AfterAll
    static void everyEventWasVerified() {
        expectAllVerified(PactFiles.webhooks());
    }

    @BeforeEach
    void setTarget(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of(getClass().getPackageName())));
        context.addStateChangeHandlers(states);
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void theSandboxDeliversTheEvent(PactVerificationContext context) {
        verify(context);
    }

    @PactVerifyProvider("connection.created.v2")
    public String connectionCreated() {
        return states.payload("connection.created.v2");
    }

    @PactVerifyProvider("connection.validated.v2")
    public String connectionValidated() {
        return states.payload("connection.validated.v2");
    }

    @PactVerifyProvider("connection.updated.v2")
    public String connectionUpdated() {
        return states.payload("connection.updated.v2");
    }

    @PactVerifyProvider("document.created.v2")
    public String documentCreated() {
        return states.payload("document.created.v2");
    }

    @PactVerifyProvider("document.updated.v2")
    public String documentUpdated() {
        return states.payload("document.updated.v2");
    }

    @PactVerifyProvider("document.deleted.v2")
    public String documentDeleted() {
        return states.payload("document.deleted.v2");
    }
}
