package org.nectaropenapi.suite.probes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.opentest4j.TestAbortedException;

/**
 * The calls that decide one open question, and the proofs that they tell its possible answers apart.
 *
 * <p>Each proof names the variations that turn the sandbox into a service with that answer. A proof without variations
 * runs against the sandbox as it is.
 */
public final class Probe {
    private final String id;
    private final boolean writes;
    private final Function<ProbeContext, Verdict> action;
    private OptionalInt assumed = OptionalInt.empty();
    private final Map<Integer, String> indistinguishable = new TreeMap<>();
    private final Map<Integer, SuggestedEdit> edits = new TreeMap<>();
    private final List<Proof> proofs = new ArrayList<>();
    private @Nullable String cannotConfirm;

    /**
     * A variation of the sandbox and the verdict that the probe must reach there.
     *
     * @param outcome the outcome
     * @param candidate the candidate, or empty for none
     * @param answer a part of the answer's text
     * @param variation how the service differs from the sandbox
     */
    public record Proof(QuestionOutcome outcome, OptionalInt candidate, String answer, ServiceVariation variation) {
        public String title() {
            return (candidate.isPresent() ? "candidate " + candidate.getAsInt() : outcome.word())
                    + (answer.isEmpty() ? "" : ": " + answer);
        }
    }

    private Probe(String id, boolean writes, Function<ProbeContext, Verdict> action) {
        this.id = id;
        this.writes = writes;
        this.action = action;
    }

    /** Returns a probe that changes nothing. */
    public static Probe reading(String id, Function<ProbeContext, Verdict> action) {
        return new Probe(id, false, action);
    }

    /** Returns a probe that changes something, or may do so. It runs only where writing is allowed. */
    public static Probe writing(String id, Function<ProbeContext, Verdict> action) {
        return new Probe(id, true, action);
    }

    /** Names the candidate that the document assumes. */
    public Probe assumed(int candidate) {
        assumed = OptionalInt.of(candidate);
        return this;
    }

    /** Names the candidate that the document assumes, and expects the probe to find it. */
    public Probe proofOfAssumed(int candidate, ServiceVariation... variations) {
        return assumed(candidate).proof(candidate, variations);
    }

    /** Gives the edit that makes the document say what a candidate says. */
    public Probe suggests(int candidate, SuggestedEdit edit) {
        edits.put(candidate, edit);
        return this;
    }

    /** Gives the edit in words that makes the document say what a candidate says. */
    public Probe suggests(int candidate, String edit) {
        return suggests(candidate, SuggestedEdit.edit(edit));
    }

    /** Names a candidate that no call can tell from another, or that says nothing about the service. */
    public Probe indistinguishable(int candidate, String reason) {
        indistinguishable.put(candidate, reason);
        return this;
    }

    /** Gives the reason why no call can confirm the assumption although one could refute it. */
    public Probe cannotConfirm(String reason) {
        cannotConfirm = reason;
        return this;
    }

    /** Expects the probe to find the candidate. */
    public Probe proof(int candidate, ServiceVariation... variations) {
        return proof(
                isAssumed(candidate) ? QuestionOutcome.CONFIRMED : QuestionOutcome.REFUTED,
                OptionalInt.of(candidate),
                "",
                variations);
    }

    /** Expects the probe to confirm an assumption that no single candidate states. */
    public Probe proofOfAssumption(ServiceVariation... variations) {
        return proof(QuestionOutcome.CONFIRMED, OptionalInt.empty(), "", variations);
    }

    /** Expects the probe to find an answer that is none of the candidates. */
    public Probe proofOfOther(String answer, ServiceVariation... variations) {
        return proof(QuestionOutcome.REFUTED, OptionalInt.empty(), answer, variations);
    }

    /** Expects the probe to leave the question open. */
    public Probe proofOfUnclear(String reason, ServiceVariation... variations) {
        return proof(QuestionOutcome.UNCLEAR, OptionalInt.empty(), reason, variations);
    }

    private Probe proof(QuestionOutcome outcome, OptionalInt candidate, String answer, ServiceVariation... variations) {
        proofs.add(new Proof(outcome, candidate, answer, ServiceVariation.all(variations)));
        return this;
    }

    public boolean canConfirm() {
        return cannotConfirm == null;
    }

    /** Tells whether a call can distinguish an answer other than the assumed one. */
    public boolean canRefute() {
        return proofs.stream().anyMatch(proof -> proof.outcome() == QuestionOutcome.REFUTED);
    }

    public String id() {
        return id;
    }

    public boolean writes() {
        return writes;
    }

    boolean isAssumed(int candidate) {
        return assumed.isPresent() && assumed.getAsInt() == candidate;
    }

    Optional<SuggestedEdit> edit(int candidate) {
        return Optional.ofNullable(edits.get(candidate));
    }

    public Map<Integer, String> indistinguishable() {
        return Collections.unmodifiableMap(indistinguishable);
    }

    public List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /**
     * Runs the probe. A question that cannot be decided is unclear, and so is one without a call that succeeded.
     *
     * @throws NotInDocumentException when the probe names what the document does not have
     */
    public Verdict run(ProbeContext q) {
        try {
            return q.supported(action.apply(q));
        } catch (NotInDocumentException e) {
            throw e;
        } catch (UndecidedException | TestAbortedException e) {
            return q.unclear(String.valueOf(e.getMessage()));
        }
    }
}
