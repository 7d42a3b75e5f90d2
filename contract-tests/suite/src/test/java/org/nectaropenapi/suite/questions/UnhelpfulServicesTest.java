package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.suite.probes.ProbeRunner;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.QuestionOutcome;
import org.nectaropenapi.suite.probes.Questions;
import org.nectaropenapi.suite.probes.SimulationFixture;

/** Runs all probes against services that return the same to every call, which is evidence of nothing. */
final class UnhelpfulServicesTest {

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of(
                        "a sign-in page",
                        ProxiedResponse.of(200).text("text/html", "<!doctype html><title>Sign in</title>"),
                        Set.of()),
                Arguments.of("403", ProxiedResponse.problem(403, "Forbidden."), Set.of()),
                Arguments.of("404", ProxiedResponse.problem(404, "Not found."), Set.of()),
                Arguments.of("400", ProxiedResponse.problem(400, "Invalid."), Set.of()),
                Arguments.of("204", ProxiedResponse.of(204), Set.of()),
                Arguments.of("{}", ProxiedResponse.json(200, "{}"), Set.of("ping-body")),
                Arguments.of("[]", ProxiedResponse.json(200, "[]"), Set.of("v1-still-answers")));
    }

    @Test
    void noProbeDecidesByAnEmptyObject() {
        check(ProxiedResponse.json(200, "{}"), Set.of("ping-body"));
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void noProbeDecidesWithoutEvidence(String name, ProxiedResponse response, Set<String> exceptions) {
        check(response, exceptions);
    }

    /** An empty object is a body of ping, and an empty list one of the companies in the first generation. */
    private static void check(ProxiedResponse response, Set<String> exceptions) {
        try (SimulationFixture simulation = new SimulationFixture()) {
            Set<String> confirmed =
                    ProbeAreas.runner()
                            .run(
                                    simulation.with((request, next) -> response),
                                    Questions.all().values())
                            .stream()
                            .filter(finding -> finding.verdict().outcome() == QuestionOutcome.CONFIRMED)
                            .map(ProbeRunner.Finding::question)
                            .map(question -> question.id())
                            .collect(Collectors.toCollection(TreeSet::new));

            assertThat(confirmed).isEqualTo(exceptions);
        }
    }
}
