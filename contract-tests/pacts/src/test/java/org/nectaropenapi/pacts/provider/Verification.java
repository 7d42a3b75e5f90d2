package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.util.stream.Collectors;

/** Verifies an interaction and puts the reasons of a failure, which Pact only prints, into the exception. */
final class Verification {

    private Verification() {}

    static void verify(PactVerificationContext context) {
        try {
            context.verifyInteraction();
        } catch (AssertionError e) {
            throw new AssertionError(
                    context.getInteraction().getDescription() + ": "
                            + context.getTestExecutionResult().stream()
                                    .map(Verification::text)
                                    .collect(Collectors.joining("\n")),
                    e);
        }
    }

    private static String text(VerificationResult.Failed failed) {
        return failed.getFailures().values().stream()
                .flatMap(failures -> failures.stream())
                .map(failure -> failure.hasException() ? String.valueOf(failure.getException()) : failure.description())
                .collect(Collectors.joining("\n"));
    }
}
