package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.Question;
import org.nectaropenapi.suite.probes.QuestionOutcome;
import org.nectaropenapi.suite.probes.Questions;
import org.nectaropenapi.suite.probes.SimulationFixture;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.Verdict;

/** Runs each probe against services with each of the possible answers, and expects it to tell them apart. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProofsTest {
    private SimulationFixture simulation;

    @BeforeAll
    void start() {
        simulation = new SimulationFixture();
    }

    @AfterAll
    void stop() {
        simulation.close();
    }

    @TestFactory
    Stream<DynamicContainer> eachProbeTellsTheAnswersApart() {
        return ProbeAreas.probes().stream()
                .map(probe -> DynamicContainer.dynamicContainer(
                        probe.id(),
                        probe.proofs().stream()
                                .map(proof -> DynamicTest.dynamicTest(proof.title(), () -> prove(probe, proof)))));
    }

    private void prove(Probe probe, Probe.Proof proof) {
        Question question = Questions.all().get(probe.id());
        if (question == null) {
            throw new NotInDocumentException("The open questions have no " + probe.id() + ", which has a probe.");
        }
        question.requireDocumented();
        Verdict verdict = probe.run(new ProbeContext(simulation.with(proof.variation()), probe, question));

        simulation.requireDocumented();
        assertThat(verdict.outcome()).as("%s", verdict).isEqualTo(proof.outcome());
        assertThat(verdict.candidate()).as("%s", verdict).isEqualTo(proof.candidate());
        assertThat(verdict.answer()).contains(proof.answer());
        assertThat(verdict.evidence()).as("evidence").isNotEmpty();
        assertThat(verdict.toString())
                .as("neither an id, a key, a name, a number nor an address")
                .doesNotContainPattern(
                        "[0-9a-f]{8}-[0-9a-f]{4}|nectar-sandbox|sandbox\\.example|dash\\.nectar|\\d{7}|Probe ");
        if (proof.outcome() == QuestionOutcome.REFUTED) {
            SuggestedEdit edit = verdict.edit();
            assertThat(edit).as("the edit for a wrong assumption").isNotNull();
            assertThat(edit.words()).matches("(?s)[A-Z].{10,}\\.");
            edit.apply(ApiDocument.bundled().tree());
        } else {
            assertThat(verdict.edit()).isNull();
        }
    }
}
