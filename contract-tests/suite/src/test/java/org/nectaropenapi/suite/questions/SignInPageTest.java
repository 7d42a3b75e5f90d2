package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the probes make of a server that answers every call with 200 and a page for people. */
final class SignInPageTest {
    /** Questions whose assumption is that a path does not exist. */
    private static final Set<String> ABOUT_NOTHING = Set.of("guide-paths", "provider-search");

    @Test
    void confirmsNothing() {
        SimulatedService world = SimulatedService.where(
                (request, next) -> ProxiedResponse.of(200).text("text/html", "<!doctype html><title>Sign in</title>"));

        try (SimulationFixture bench = new SimulationFixture()) {
            List<ProbeRunner.Finding> findings = ProbeRunner.ofAllAreas()
                    .ask(bench.in(world), Questions.all().values());

            assertThat(findings.stream()
                            .filter(finding -> finding.verdict().outcome() == QuestionOutcome.CONFIRMED)
                            .map(finding -> finding.question().id())
                            .collect(Collectors.toSet()))
                    .isSubsetOf(ABOUT_NOTHING);
        }
    }
}
