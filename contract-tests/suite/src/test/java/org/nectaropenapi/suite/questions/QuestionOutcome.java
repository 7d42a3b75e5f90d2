package org.nectaropenapi.suite.questions;

import java.util.Locale;

/** How a question stands after its probe. */
enum QuestionOutcome {
    /** The service does what the document assumes. */
    CONFIRMED,
    /** The service does something else; the document has to change. */
    REFUTED,
    /** What was seen does not decide it. */
    UNCLEAR,
    /** The question is none for calls, or its probe writes and writes are off. */
    NOT_ASKED;

    /** The outcome as reports write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
