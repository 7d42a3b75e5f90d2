package org.nectaropenapi.suite.probes;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The result of a probe.
 *
 * @param outcome the state of the question
 * @param candidate the index of the candidate that is right; empty for an answer that none of them gives
 * @param answer the answer in words, or the reason why the question is still open
 * @param evidence one line for each call or observation: statuses, names and types, never anybody's values
 * @param edit the change to the document, for an assumption that is wrong
 */
public record Verdict(
        QuestionOutcome outcome,
        OptionalInt candidate,
        String answer,
        List<String> evidence,
        @Nullable SuggestedEdit edit) {

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    static Verdict unclear(String reason, List<String> evidence) {
        return new Verdict(QuestionOutcome.UNCLEAR, OptionalInt.empty(), reason, evidence, null);
    }

    static Verdict notAsked(String reason) {
        return new Verdict(QuestionOutcome.NOT_ASKED, OptionalInt.empty(), reason, List.of(), null);
    }
}
