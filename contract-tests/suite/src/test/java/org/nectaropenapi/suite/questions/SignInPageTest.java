package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.suite.probes.ProbeRunner;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.QuestionOutcome;
import org.nectaropenapi.suite.probes.Questions;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SimulationFixture;

/** Runs all probes against a server that returns 200 and a sign-in page to every call. */
final class SignInPageTest {
    /** Questions that assume a path does not exist. */
    private static final Set<String> ABOUT_MISSING_PATHS = Set.of("guide-paths", "provider-search");

    @Test
    void noProbeTakesAWebPageForAResponseOfTheApi() {
        ServiceVariation signInPage =
                (request, next) -> ProxiedResponse.of(200).text("text/html", "<!doctype html><title>Sign in</title>");

        try (SimulationFixture simulation = new SimulationFixture()) {
            List<ProbeRunner.Finding> findings = ProbeAreas.runner()
                    .run(simulation.with(signInPage), Questions.all().values());

            assertThat(findings.stream()
                            .filter(finding -> finding.verdict().outcome() == QuestionOutcome.CONFIRMED)
                            .map(finding -> finding.question().id())
                            .collect(Collectors.toSet()))
                    .isSubsetOf(ABOUT_MISSING_PATHS);
        }
    }
}
