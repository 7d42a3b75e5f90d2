package org.nectaropenapi.suite.probes;

import java.util.Locale;

/** The state of a question after its probe. */
public enum QuestionOutcome {
    /** The service does what the document assumes. */
    CONFIRMED,
    /** The service does something else, so the document has to change. */
    REFUTED,
    /** The responses do not decide it. */
    UNCLEAR,
    /** No call can decide it, or its probe writes and the run must not write. */
    NOT_ASKED;

    /** Returns the outcome as reports write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
