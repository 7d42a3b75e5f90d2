package org.nectaropenapi.suite.probes;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The possible verdicts of a probe as a table. The first row whose condition holds decides.
 *
 * <p>The values of all rows are computed, those of rows that do not apply included.
 */
public final class Decision {
    private final ProbeContext q;
    private @Nullable Verdict verdict;

    Decision(ProbeContext q) {
        this.q = q;
    }

    /** Confirms the candidate that the document assumes. */
    public Decision when(boolean condition, int candidate) {
        return row(condition, () -> q.finds(candidate));
    }

    /** Finds a candidate right and suggests an edit in words, in case the document does not assume it. */
    public Decision when(boolean condition, int candidate, String edit) {
        return row(condition, () -> q.finds(candidate, edit));
    }

    /** Finds a candidate right; the edit is for one that the document does not assume. */
    public Decision when(boolean condition, int candidate, SuggestedEdit edit) {
        return row(condition, () -> q.finds(candidate, edit));
    }

    /** Finds an answer that is neither the assumption nor a candidate, and suggests an edit in words. */
    public Decision when(boolean condition, String answer, String edit) {
        return row(condition, () -> q.finds(answer, edit));
    }

    /** Finds an answer that is neither the assumption nor a candidate. */
    public Decision when(boolean condition, String answer, SuggestedEdit edit) {
        return row(condition, () -> q.finds(answer, edit));
    }

    /** Confirms an assumption that no single candidate states. */
    public Decision asAssumedWhen(boolean condition) {
        return row(condition, q::asAssumed);
    }

    /** Leaves the question open, since the responses do not decide it. */
    public Decision unclearWhen(boolean condition, String reason) {
        return row(condition, () -> q.unclear(reason));
    }

    public Verdict otherwise(int candidate) {
        return when(true, candidate).verdict();
    }

    public Verdict otherwise(int candidate, String edit) {
        return when(true, candidate, edit).verdict();
    }

    public Verdict otherwise(int candidate, SuggestedEdit edit) {
        return when(true, candidate, edit).verdict();
    }

    public Verdict otherwise(String answer, String edit) {
        return when(true, answer, edit).verdict();
    }

    public Verdict otherwise(String answer, SuggestedEdit edit) {
        return when(true, answer, edit).verdict();
    }

    public Verdict otherwiseAsAssumed() {
        return asAssumedWhen(true).verdict();
    }

    public Verdict otherwiseUnclear(String reason) {
        return unclearWhen(true, reason).verdict();
    }

    private Decision row(boolean condition, Supplier<Verdict> found) {
        if (condition && verdict == null) {
            verdict = found.get();
        }
        return this;
    }

    private Verdict verdict() {
        if (verdict == null) {
            throw new IllegalStateException("No row of the table decides.");
        }
        return verdict;
    }
}
