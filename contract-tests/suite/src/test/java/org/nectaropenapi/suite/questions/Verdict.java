package org.nectaropenapi.suite.questions;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a probe found out.
 *
 * @param outcome how the question stands
 * @param candidate the answer's place among the candidates of the question; empty for an answer that none of them says
 * @param answer the answer in words; for an open question why it is still open
 * @param evidence what was seen, one line a call or an observation: statuses, names and types, no values of anybody
 * @param patch what to change in the document, for an assumption that is wrong
 */
record Verdict(
        QuestionOutcome outcome,
        OptionalInt candidate,
        String answer,
        List<String> evidence,
        @Nullable SuggestedEdit patch) {

    Verdict {
        evidence = List.copyOf(evidence);
    }

    static Verdict unclear(String why, List<String> evidence) {
        return new Verdict(QuestionOutcome.UNCLEAR, OptionalInt.empty(), why, evidence, null);
    }

    static Verdict notAsked(String why) {
        return new Verdict(QuestionOutcome.NOT_ASKED, OptionalInt.empty(), why, List.of(), null);
    }
}
