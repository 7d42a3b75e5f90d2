package org.nectaropenapi.harness.expect;

import java.util.Locale;

/**
 * The reason why a test may expect something of a service.
 *
 * @param kind whether a page, an open question or the document's schema gives the reason
 * @param name the place in the document, or the id of the open question
 * @param evidence how sure the document is of a fact; empty for other kinds
 * @param reference the address of a fact's page, or the open question in words; may be empty
 */
public record ExpectationSource(Kind kind, String name, String evidence, String reference) {
    private static final String DOCUMENTED = "documented";

    /** The kinds of sources. */
    public enum Kind {
        /** A place in the document, whose evidence tells whether a page says it. */
        FACT,
        /** An open question, and what the document assumes until it is settled. */
        ASSUMPTION,
        /** The schema at a place in the document. */
        SHAPE
    }

    /** Tells whether a page says it, so that a service which does otherwise contradicts the page. */
    public boolean isDocumented() {
        return kind == Kind.FACT && evidence.equals(DOCUMENTED);
    }

    /** Returns the word under which the report counts it: the evidence of a fact, or else the kind. */
    String category() {
        return kind == Kind.FACT ? evidence : kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the source in words. */
    public String text() {
        String suffix = reference.isEmpty() ? "" : ": " + reference;
        return switch (kind) {
            case FACT -> name + " (" + evidence + ")" + suffix;
            case ASSUMPTION -> "open question " + name + suffix;
            case SHAPE -> "schema of " + name;
        };
    }
}
