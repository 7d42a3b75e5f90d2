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
import org.nectaropenapi.spec.model.ApiDocument;

/** Proves that each probe tells the answers of its question apart, by asking services that behave in each way. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProofsTest {
    private SimulationFixture bench;

    @BeforeAll
    void start() {
        bench = new SimulationFixture();
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @TestFactory
    Stream<DynamicContainer> tellsTheAnswersApart() {
        return ProbeAreas.probes().stream()
                .map(probe -> DynamicContainer.dynamicContainer(
                        probe.id(),
                        probe.proofs().stream()
                                .map(proof -> DynamicTest.dynamicTest(proof.title(), () -> prove(probe, proof)))));
    }

    private void prove(Probe probe, Probe.Proof proof) {
        Verdict verdict =
                probe.ask(probe.asking(bench.in(proof.world()), Questions.all().get(probe.id())));

        assertThat(verdict.outcome()).as("%s", verdict).isEqualTo(proof.outcome());
        assertThat(verdict.candidate()).as("%s", verdict).isEqualTo(proof.candidate());
        assertThat(verdict.answer()).contains(proof.answer());
        assertThat(verdict.evidence()).as("evidence").isNotEmpty();
        assertThat(verdict.toString())
                .as("no id, key, name, number or address of anybody")
                .doesNotContainPattern(
                        "[0-9a-f]{8}-[0-9a-f]{4}|nectar-sandbox|sandbox\\.example|dash\\.nectar|\\d{7}|Probe ");
        if (proof.outcome() == QuestionOutcome.REFUTED) {
            SuggestedEdit patch = verdict.patch();
            assertThat(patch).as("the patch of a wrong assumption").isNotNull();
            assertThat(patch.words()).matches("(?s)[A-Z].{10,}\\.");
            patch.apply(ApiDocument.bundled().tree());
        } else {
            assertThat(verdict.patch()).isNull();
        }
    }
}
