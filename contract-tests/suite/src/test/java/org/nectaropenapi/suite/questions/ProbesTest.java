package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.Question;
import org.nectaropenapi.suite.probes.QuestionOutcome;
import org.nectaropenapi.suite.probes.Questions;

/** Compares the probes with the list of open questions. */
final class ProbesTest {

    @Test
    void noQuestionHasTwoProbes() {
        assertThat(known()).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasAProbeOrAReasonForNone() {
        List<String> known = known();
        return Questions.all().keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    if (!known.contains(id)) {
                        throw new NotInDocumentException("The open question " + id
                                + " has no probe yet. Write one, or list in" + " ProbeAreas why no call decides it.");
                    }
                }));
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(ProbeAreas.undecidable().keySet());
        ProbeAreas.probes().forEach(probe -> known.add(probe.id()));
        return known;
    }

    /** Returns the question of a probe; one that has been answered is gone, and its probe is left to do. */
    private static Question question(Probe probe) {
        Question question = Questions.all().get(probe.id());
        if (question == null) {
            throw new NotInDocumentException("The open questions have no " + probe.id() + ", which has a probe.");
        }
        return question;
    }

    @Test
    void aReasonWhyNoCallDecidesAQuestionIsASentence() {
        assertThat(ProbeAreas.undecidable().values()).allMatch(reason -> reason.matches("[A-Z].{20,}\\."));
    }

    @TestFactory
    Stream<DynamicTest> everyProbeAgreesWithItsQuestion() {
        return ProbeAreas.probes().stream()
                .map(probe -> DynamicTest.dynamicTest(probe.id(), () -> {
                    Question question = question(probe);
                    question.requireDocumented();
                    assertThat(probe.writes()).as("writes").isEqualTo(question.writes());

                    Set<Integer> covered = new HashSet<>();
                    probe.proofs().forEach(proof -> proof.candidate().ifPresent(covered::add));
                    Set<Integer> both = new HashSet<>(covered);
                    both.retainAll(probe.indistinguishable().keySet());
                    assertThat(both)
                            .as("candidates with a proof and a reason why they cannot be told apart")
                            .isEmpty();
                    assertThat(probe.indistinguishable().keySet())
                            .allMatch(candidate ->
                                    candidate < question.candidates().size());
                    assertThat(probe.proofs().stream().anyMatch(proof -> proof.outcome() == QuestionOutcome.CONFIRMED))
                            .as("a proof of the assumption, unless there is a reason why it cannot be confirmed")
                            .isEqualTo(probe.canConfirm());
                    QuestionOutcome other = probe.canRefute() ? QuestionOutcome.REFUTED : QuestionOutcome.UNCLEAR;
                    assertThat(probe.proofs())
                            .as("a proof that it does not confirm every service")
                            .anyMatch(proof -> proof.outcome() == other);
                    for (int i = 0; i < question.candidates().size(); i++) {
                        if (!covered.contains(i) && !probe.indistinguishable().containsKey(i)) {
                            throw new NotInDocumentException("Candidate " + i + " of the open question " + probe.id()
                                    + " has no proof yet. Write one, or say why no response tells it apart.");
                        }
                    }
                }));
    }
}
