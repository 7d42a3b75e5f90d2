package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    void everyQuestionHasAProbeOrAReasonForNone() {
        List<String> known = new ArrayList<>(ProbeAreas.undecidable().keySet());
        ProbeAreas.probes().forEach(probe -> known.add(probe.id()));

        assertThat(known).doesNotHaveDuplicates();
        assertThat(without(Questions.all().keySet(), known))
                .as("questions without a probe")
                .isEmpty();
    }

    /** Returns the question of a probe; one that has been answered is gone, and its probe is left to do. */
    private static Question question(Probe probe) {
        Question question = Questions.all().get(probe.id());
        if (question == null) {
            throw new NotInDocumentException("The open questions have no " + probe.id() + ", which has a probe.");
        }
        return question;
    }

    private static Set<String> without(Collection<String> all, Collection<String> removed) {
        Set<String> others = new TreeSet<>(all);
        others.removeAll(removed);
        return others;
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
                    for (int i = 0; i < question.candidates().size(); i++) {
                        assertThat(covered.contains(i))
                                .as("candidate %d has either a proof or a reason why it cannot be told apart", i)
                                .isNotEqualTo(probe.indistinguishable().containsKey(i));
                    }
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
                }));
    }
}
