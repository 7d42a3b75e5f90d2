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

/** Holds the probes to the list of open questions. */
final class ProbesTest {

    @Test
    void everyQuestionHasAProbeOrAReason() {
        List<String> answered = new ArrayList<>(ProbeAreas.notAskable().keySet());
        ProbeAreas.probes().forEach(probe -> answered.add(probe.id()));

        assertThat(answered).doesNotHaveDuplicates();
        assertThat(without(answered, Questions.all().keySet()))
                .as("probes without a question")
                .isEmpty();
        assertThat(without(Questions.all().keySet(), answered))
                .as("questions without a probe")
                .isEmpty();
    }

    private static Set<String> without(Collection<String> all, Collection<String> known) {
        Set<String> others = new TreeSet<>(all);
        others.removeAll(known);
        return others;
    }

    @Test
    void aReasonIsASentence() {
        assertThat(ProbeAreas.notAskable().values()).allMatch(reason -> reason.matches("[A-Z].{20,}\\."));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithItsQuestion() {
        return ProbeAreas.probes().stream()
                .map(probe -> DynamicTest.dynamicTest(probe.id(), () -> {
                    Question question = Questions.all().get(probe.id());
                    assertThat(question).as("the question of the list").isNotNull();
                    assertThat(probe.writes()).as("writes").isEqualTo(question.writes());

                    Set<Integer> told = new HashSet<>();
                    probe.proofs().forEach(proof -> proof.candidate().ifPresent(told::add));
                    for (int i = 0; i < question.candidates().size(); i++) {
                        assertThat(told.contains(i))
                                .as("candidate %d has either a proof or a reason why it cannot be told", i)
                                .isNotEqualTo(probe.notTold().containsKey(i));
                    }
                    assertThat(probe.notTold().keySet())
                            .allMatch(candidate ->
                                    candidate < question.candidates().size());
                    assertThat(probe.proofs().stream().anyMatch(proof -> proof.outcome() == QuestionOutcome.CONFIRMED))
                            .as("a proof of the assumption, unless there is a reason why it cannot be confirmed")
                            .isEqualTo(probe.canConfirm());
                    QuestionOutcome other = probe.canRefute() ? QuestionOutcome.REFUTED : QuestionOutcome.UNCLEAR;
                    assertThat(probe.proofs())
                            .as("a proof that it does not confirm whatever it sees")
                            .anyMatch(proof -> proof.outcome() == other);
                }));
    }
}
