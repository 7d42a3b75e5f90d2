package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.ServiceApi;
import org.nectaropenapi.harness.run.SuiteRun;

/** Asks a live service every open question. No verdict fails the run: a wrong assumption is news, not an error. */
@ContractTest
@Tag("open-questions")
final class LiveQuestionsTest {

    @Test
    void asksThemAll(SuiteRun run, ServiceApi api) throws IOException {
        assumeTrue(
                run.settings().isLive(), "only a live service has news; that the probes work is proved on the sandbox");

        List<ProbeRunner.Finding> findings = ProbeRunner.ofAllAreas()
                .ask(new ProbeContext.Place(api, run.scratch()), Questions.all().values());

        Verdicts verdicts = new Verdicts(findings);
        verdicts.write(run.settings().directory());
        System.out.println(verdicts.table());
        assertThat(findings).hasSameSizeAs(Questions.all().values());
    }
}
