package org.nectaropenapi.suite.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** How one open question is asked, and the worlds that prove that the asking tells its answers apart. */
final class Probe {
    private final String id;
    private final boolean writes;
    private final ProbeAction inquiry;
    private OptionalInt assumed = OptionalInt.empty();
    private final Map<Integer, String> notTold = new TreeMap<>();
    private final List<Proof> proofs = new ArrayList<>();
    private @Nullable String cannotConfirm;

    /**
     * A world and the verdict that a probe has to come to in it.
     *
     * @param outcome the outcome
     * @param candidate the candidate, or empty for none
     * @param answer a part of the answer in words
     * @param world where the probe runs
     */
    record Proof(QuestionOutcome outcome, OptionalInt candidate, String answer, SimulatedService world) {
        String title() {
            return (candidate.isPresent() ? "candidate " + candidate.getAsInt() : outcome.word())
                    + (answer.isEmpty() ? "" : ": " + answer);
        }
    }

    private Probe(String id, boolean writes, ProbeAction inquiry) {
        this.id = id;
        this.writes = writes;
        this.inquiry = inquiry;
    }

    /** A probe that changes nothing. */
    static Probe reading(String id, ProbeAction inquiry) {
        return new Probe(id, false, inquiry);
    }

    /** A probe that changes something, or may do so, and runs only where that is allowed. */
    static Probe writing(String id, ProbeAction inquiry) {
        return new Probe(id, true, inquiry);
    }

    /** Says which candidate the document assumes. */
    Probe assumed(int candidate) {
        assumed = OptionalInt.of(candidate);
        return this;
    }

    /** Names a candidate that no call can tell apart, or that says nothing a service could do. */
    Probe notTold(int candidate, String reason) {
        notTold.put(candidate, reason);
        return this;
    }

    /** Says why no call can show that the assumption is right, where one could show that it is wrong. */
    Probe cannotConfirm(String reason) {
        cannotConfirm = reason;
        return this;
    }

    /** In this world the probe has to find the candidate. */
    Probe proof(int candidate, SimulatedService world) {
        boolean isAssumed = assumed.isPresent() && assumed.getAsInt() == candidate;
        proofs.add(new Proof(
                isAssumed ? QuestionOutcome.CONFIRMED : QuestionOutcome.REFUTED, OptionalInt.of(candidate), "", world));
        return this;
    }

    /** In this world the probe has to find the assumption right, which no candidate says alone. */
    Probe proofOfAssumption(SimulatedService world) {
        proofs.add(new Proof(QuestionOutcome.CONFIRMED, OptionalInt.empty(), "", world));
        return this;
    }

    /** In this world the probe has to find an answer that no candidate gives. */
    Probe proofOfOther(String answer, SimulatedService world) {
        proofs.add(new Proof(QuestionOutcome.REFUTED, OptionalInt.empty(), answer, world));
        return this;
    }

    /** In this world the probe has to leave the question open. */
    Probe proofOfDoubt(String why, SimulatedService world) {
        proofs.add(new Proof(QuestionOutcome.UNCLEAR, OptionalInt.empty(), why, world));
        return this;
    }

    boolean canConfirm() {
        return cannotConfirm == null;
    }

    /** Whether there are answers besides the assumed one that a call can tell. */
    boolean canRefute() {
        return proofs.stream().anyMatch(proof -> proof.outcome() == QuestionOutcome.REFUTED);
    }

    String id() {
        return id;
    }

    boolean writes() {
        return writes;
    }

    OptionalInt assumedCandidate() {
        return assumed;
    }

    Map<Integer, String> notTold() {
        return new LinkedHashMap<>(notTold);
    }

    List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /** Begins to ask a question. */
    ProbeContext asking(ProbeContext.Place place, Question question) {
        return new ProbeContext(place, question, assumed);
    }

    /** Asks; a question that cannot be decided is unclear. */
    Verdict ask(ProbeContext q) {
        try {
            return inquiry.ask(q);
        } catch (UndecidedException e) {
            return q.unclear(e.why());
        } catch (TestAbortedException e) {
            return q.unclear(String.valueOf(e.getMessage()));
        }
    }
}
