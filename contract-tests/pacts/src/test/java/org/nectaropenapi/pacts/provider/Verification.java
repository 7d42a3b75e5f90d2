package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.VerificationResult;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.util.stream.Collectors;

/** Verifies quietly; a failure tells itself what is wrong, for which Pact would need its report on the console. */
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
