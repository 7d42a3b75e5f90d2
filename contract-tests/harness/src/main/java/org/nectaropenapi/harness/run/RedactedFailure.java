package org.nectaropenapi.harness.run;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Makes failures that may be told to everybody. They stand for others, with their names, places, causes and suppressed
 * ones; only the texts are redacted, since assertions quote what they saw.
 */
final class RedactedFailure {

    private final UnaryOperator<String> redaction;
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private RedactedFailure(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    /**
     * The failure that may be told: an assertion for an assertion, an abortion for an abortion.
     *
     * @param failure what happened
     * @param redaction takes out of a text what must not be told
     * @param more what is told at the end of a failure; nothing when empty
     */
    static Throwable of(Throwable failure, UnaryOperator<String> redaction, String more) {
        return new RedactedFailure(redaction).told(failure, more);
    }

    private Throwable told(Throwable failure, String more) {
        told.add(failure);
        Throwable copy = copy(failure, more);
        copy.setStackTrace(failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && !told.contains(cause)) {
            copy.initCause(told(cause, ""));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!told.contains(suppressed)) {
                copy.addSuppressed(told(suppressed, ""));
            }
        }
        return copy;
    }

    private Throwable copy(Throwable failure, String more) {
        String name = failure.getClass().getName();
        @Nullable String said = failure.getMessage();
        if (failure instanceof TestAbortedException) {
            return new TestAbortedException(said == null ? null : redaction.apply(said));
        }
        String all = Stream.of(said == null ? "" : said, more)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        @Nullable String message = all.isEmpty() ? null : redaction.apply(all);
        return failure instanceof AssertionError ? new Assertion(name, message) : new Breakage(name, message);
    }

    private static String text(String name, @Nullable String message) {
        return message == null ? name : name + ": " + message;
    }

    /** Something that a test found to be wrong. */
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

    /** Something that kept a test from going on. */
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
