package org.nectaropenapi.contract.probes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the probes make of a service that answers every call with the same nonsense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddAnswersTest {
    private Bench bench;

    @BeforeAll
    void start() {
        bench = new Bench();
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[{}]", "{'results': [{}]}", "null", "<html>Sign in</html>", ""})
    void nonsenseConfirmsNothing(String body) {
        World world = World.where((request, next) -> nonsense(body));

        assertThat(Inquest.ofAllAreas()
                        .ask(bench.in(world), Questions.all().values()))
                .filteredOn(finding -> finding.verdict().outcome() == Outcome.CONFIRMED || finding.verdict().outcome() == Outcome.REFUTED)
                .extracting(finding -> finding.verdict().outcome() + " " + finding.question().id() + ": " + finding.verdict().answer())
                .isEmpty();
    }

    private static Reply nonsense(String body) {
        if (body.isEmpty()) {
            return Reply.of(200);
        }
        return body.startsWith("<") ? Reply.of(200).text("text/html", body) : Reply.json(200, body);
    }
}
