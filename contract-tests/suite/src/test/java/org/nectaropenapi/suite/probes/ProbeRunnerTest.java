package org.nectaropenapi.suite.probes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProbeRunnerTest {
    private static final List<Question> QUESTIONS = List.of(
            question("right", false),
            question("wrong", false),
            question("guessed", false),
            question("broken", false),
            question("spent", false),
            question("writing", true),
            question("dashboard", false));
    private static final ProbeRunner RUNNER = new ProbeRunner(
            List.of(
                    Probe.reading("right", q -> {
                                q.call("getCompany", q.company());
                                return q.finds(0);
                            })
                            .assumed(0),
                    Probe.reading("wrong", q -> {
                        q.call("getCompany", q.company());
                        return q.finds(
                                1,
                                SuggestedEdit.edit("Drop the name.")
                                        .remove("/components/schemas/Company/properties/name"));
                    }),
                    Probe.reading("guessed", q -> {
                                q.call("getCompany", UUID.randomUUID());
                                return q.finds(0);
                            })
                            .assumed(0),
                    Probe.reading("broken", q -> {
                        throw new IllegalStateException("a value of somebody");
                    }),
                    Probe.reading("spent", q -> {
                        throw new TestAbortedException("the budget is spent");
                    }),
                    Probe.writing("writing", q -> {
                                q.call("getCompany", q.company());
                                return q.finds(0);
                            })
                            .assumed(0)),
            Map.of("dashboard", "It stands in the dashboard."));

    private SimulationFixture simulation;

    @BeforeAll
    void start() {
        simulation = new SimulationFixture();
    }

    @AfterAll
    void stop() {
        simulation.close();
    }

    private static Question question(String id, boolean writes) {
        return new Question(id, "general", "What is " + id + "?", List.of("this", "that"), "this", writes, List.of());
    }

    private List<ProbeRunner.Finding> run(boolean mayWrite) {
        return RUNNER.run(simulation.withWrites(mayWrite), QUESTIONS);
    }

    @Test
    void runsEveryProbeWhateverBecomesOfTheOthers() {
        assertThat(run(false))
                .extracting(finding -> finding.question().id() + ": "
                        + finding.verdict().outcome().word() + ", "
                        + finding.verdict().answer())
                .containsExactly(
                        "right: confirmed, this",
                        "wrong: refuted, that",
                        "guessed: unclear, no call succeeded, so the responses may be those of any request",
                        "broken: unclear, the probe could not read the response (IllegalStateException)",
                        "spent: unclear, the budget is spent",
                        "writing: not asked, It writes, which -Dlive.writes=true allows.",
                        "dashboard: not asked, It stands in the dashboard.");
    }

    @Test
    void runsProbesThatWriteWhereThatIsAllowed() {
        assertThat(run(true).get(5).verdict().outcome()).isEqualTo(QuestionOutcome.CONFIRMED);
    }

    @Test
    void writesTheVerdictsAsJson(@TempDir Path directory) throws IOException {
        new Verdicts(run(false)).write(directory);

        JsonNode questions = new ObjectMapper()
                .readTree(directory.resolve("open-questions.json").toFile())
                .path("questions");
        assertThat(questions).hasSize(QUESTIONS.size());
        assertThat(questions.get(0).path("evidence").asText())
                .startsWith("GET " + Endpoint.of("getCompany").path() + ": 200, application/json {");
        assertThat(questions.get(0).path("patch").isNull()).isTrue();
        ObjectNode wrong = questions.get(1).deepCopy();
        wrong.remove("evidence");
        assertThat(wrong)
                .hasToString("{'id':'wrong','area':'general','question':'What is wrong?','assumed':'this',"
                        .concat("'verdict':'refuted','answer':'that','patch':{'words':'Drop the name.',")
                        .concat("'operations':[{'op':'remove','path':'/components/schemas/Company/properties/name'}]}}")
                        .replace('\'', '"'));
    }

    @Test
    void writesTheVerdictsAsATable() {
        assertThat(new Verdicts(run(false)).table().lines())
                .filteredOn(line -> !line.contains("evidence: "))
                .startsWith(
                        "refuted    wrong                              that",
                        "           assumed: this",
                        "           patch: Drop the name.",
                        "           patch: {\"op\":\"remove\",\"path\":\"/components/schemas/Company/properties/name\"}")
                .endsWith("7 open questions: 1 confirmed, 1 refuted, 3 unclear, 2 not asked");
    }
}
