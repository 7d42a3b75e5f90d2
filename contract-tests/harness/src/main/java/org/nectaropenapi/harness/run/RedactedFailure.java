package org.nectaropenapi.harness.run;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.expect.UnmetExpectation;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.opentest4j.TestAbortedException;

/**
 * Copies failures so that they may be published. Names, stack traces, causes and suppressed ones are those of the
 * original; only the messages are redacted, since assertions quote responses.
 */
final class RedactedFailure {

    private final UnaryOperator<String> redaction;
    private final Set<Throwable> redacted = Collections.newSetFromMap(new IdentityHashMap<>());

    private RedactedFailure(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    /**
     * Returns the copy of a failure: an assertion error for an assertion error, an aborted test for an aborted test.
     *
     * @param failure the original
     * @param redaction redacts a text
     * @param more text to append to the message; may be empty
     */
    static Throwable of(Throwable failure, UnaryOperator<String> redaction, String more) {
        return new RedactedFailure(redaction).redacted(failure, more);
    }

    private Throwable redacted(Throwable failure, String more) {
        redacted.add(failure);
        Throwable copy = copy(failure, more);
        copy.setStackTrace(failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && !redacted.contains(cause)) {
            copy.initCause(redacted(cause, ""));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!redacted.contains(suppressed)) {
                copy.addSuppressed(redacted(suppressed, ""));
            }
        }
        return copy;
    }

    private Throwable copy(Throwable failure, String more) {
        String name = failure.getClass().getName();
        @Nullable String said = failure.getMessage();
        if (failure instanceof NotInDocumentException missing) {
            // The reports distinguish these, and the message names the document's own words.
            return new NotInDocumentException(redaction.apply(String.valueOf(missing.getMessage())));
        }
        if (failure instanceof UnsteadyServiceException) {
            return new UnsteadyServiceException(redaction.apply(String.valueOf(said)));
        }
        if (failure instanceof TestAbortedException) {
            return new TestAbortedException(said == null ? null : redaction.apply(said));
        }
        String all = Stream.of(said == null ? "" : said, more)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        @Nullable String message = all.isEmpty() ? null : redaction.apply(all);
        if (failure instanceof UnmetExpectation unmet) {
            return new ContractFailure(String.valueOf(message), redacted(unmet.causes()));
        }
        if (failure instanceof ContractFailure known) {
            return new ContractFailure(String.valueOf(message), redacted(known.causes()));
        }
        return failure instanceof AssertionError ? new Assertion(name, message) : new Breakage(name, message);
    }

    private List<FailureCause> redacted(List<FailureCause> causes) {
        // Before the report adds an operation, a cause consists of words of the document.
        return causes.stream()
                .map(cause -> cause.operation().isEmpty() ? cause : cause.with(redaction))
                .toList();
    }

    private static String text(String name, @Nullable String message) {
        return message == null ? name : name + ": " + message;
    }

    /** A failed assertion. */
    private static final class Assertion extends AssertionError {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final @Nullable String message;

        Assertion(String name, @Nullable String message) {
            this.name = name;
            this.message = message;
        }

        @Override
        public @Nullable String getMessage() {
            return message;
        }

        @Override
        public String toString() {
            return text(name, message);
        }
    }

    /** An exception that ended a test. */
    private static final class Breakage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String name;

        Breakage(String name, @Nullable String message) {
            super(message);
            this.name = name;
        }

        @Override
        public String toString() {
            return text(name, getMessage());
        }
    }
}
